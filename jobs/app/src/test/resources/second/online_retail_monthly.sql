-- key: scope, commodity_class, channel, basis, period_end
WITH sheets AS (
  FROM retail QUALIFY row_number() OVER (PARTITION BY commodity_class, channel, period_end ORDER BY submitted DESC, file DESC) = 1
), official AS (
  SELECT s.*, month(s.period_end) = 2 AND s.month IS NULL AND s.month_growth IS NULL AND before.ytd IS NULL AS merged,
    before.ytd AS ytd_before, year.ytd AS ytd_year
  FROM sheets s
  LEFT JOIN sheets before ON before.commodity_class = s.commodity_class AND before.channel = s.channel
    AND before.period_end = last_day(s.period_end - INTERVAL 1 MONTH)
  LEFT JOIN sheets year ON year.commodity_class = s.commodity_class AND year.channel = s.channel
    AND year.period_end = last_day(s.period_end - INTERVAL 12 MONTH)
), lines AS (
  FROM orders QUALIFY row_number() OVER (PARTITION BY platform, order_id, line_id ORDER BY submitted DESC, file DESC) = 1
), months AS (
  SELECT unnest(['GOODS', category]) AS commodity_class, last_day(paid_at::DATE) AS period_end,
    CASE WHEN refund THEN -abs(amount) ELSE amount END AS amount
  FROM lines
), platforms AS (
  SELECT commodity_class, period_end, sum(amount) AS month FROM months GROUP BY ALL
)
SELECT '140100' AS scope, commodity_class, channel, 'STATS_ABOVE_NORM' AS basis, period_end,
  CASE WHEN merged THEN date_trunc('year', period_end)::DATE ELSE date_trunc('month', period_end)::DATE END AS period_start,
  month AS amount_month, ytd AS amount_ytd, CASE WHEN month(period_end) = 1 THEN ytd ELSE ytd - ytd_before END AS amount_month_implied,
  month_growth::DOUBLE AS amount_month_growth, ytd_growth::DOUBLE AS amount_ytd_growth_published,
  ytd::DOUBLE / nullif(ytd_year, 0) - 1 AS amount_ytd_growth_recomputed,
  coalesce(ytd_growth::DOUBLE, ytd::DOUBLE / nullif(ytd_year, 0) - 1) AS amount_ytd_growth,
  round(ytd::DOUBLE / (1 + ytd_growth::DOUBLE), 2)::DECIMAL(20,2) AS amount_ytd_base
FROM official
UNION ALL BY NAME
SELECT '140100' AS scope, p.commodity_class, 'ONLINE' AS channel, 'PLATFORM_ORDERS' AS basis, p.period_end,
  date_trunc('month', p.period_end)::DATE AS period_start, p.month AS amount_month, p.month::DOUBLE / nullif(b.month, 0) - 1 AS amount_month_growth
FROM platforms p
LEFT JOIN platforms b ON b.commodity_class = p.commodity_class AND b.period_end = last_day(p.period_end - INTERVAL 12 MONTH)
