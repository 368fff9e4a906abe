-- key: scope, commodity_class, channel, basis, period_end
WITH sheets AS (
  FROM retail QUALIFY row_number() OVER (PARTITION BY commodity_class, channel, period_end ORDER BY submitted DESC, file DESC) = 1
), official AS (
  SELECT s.*, month(s.period_end) = 2 AND s.month IS NULL AND s.month_growth IS NULL AND before.ytd IS NULL AS merged,
    CASE WHEN month(s.period_end) = 1 THEN s.ytd ELSE s.ytd - before.ytd END AS implied, year.ytd AS ytd_year,
    round(s.month::DOUBLE / (1 + s.month_growth::DOUBLE), 2)::DECIMAL(20,2) AS month_base,
    round(s.ytd::DOUBLE / (1 + s.ytd_growth::DOUBLE), 2)::DECIMAL(20,2) AS ytd_base
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
), firm_rows AS (
  FROM firms QUALIFY row_number() OVER (PARTITION BY reporter, period_end ORDER BY submitted DESC, file DESC) = 1
), firm_months AS (
  SELECT period_end, sum(amount) AS month, sum(amount_base) AS month_base FROM firm_rows GROUP BY ALL
), firm_years AS (
  SELECT *, sum(month) OVER january AS ytd, sum(month_base) OVER january AS ytd_base FROM firm_months
  WINDOW january AS (PARTITION BY year(period_end) ORDER BY period_end)
), panel AS (
  SELECT f.*, b.ytd AS ytd_year FROM firm_years f LEFT JOIN firm_years b ON b.period_end = last_day(f.period_end - INTERVAL 12 MONTH)
), told AS (
  SELECT 'STATS_ABOVE_NORM' AS basis, commodity_class, channel, period_end, merged, month, month_growth::DOUBLE AS month_growth, month_base,
    implied, ytd, ytd_growth::DOUBLE AS published, ytd_base, ytd_year
  FROM official
  UNION ALL BY NAME
  SELECT 'PLATFORM_ORDERS' AS basis, p.commodity_class, 'ONLINE' AS channel, p.period_end, false AS merged, p.month, b.month AS month_base,
    p.month::DOUBLE / nullif(b.month, 0) - 1 AS month_growth
  FROM platforms p
  LEFT JOIN platforms b ON b.commodity_class = p.commodity_class AND b.period_end = last_day(p.period_end - INTERVAL 12 MONTH)
  UNION ALL BY NAME
  SELECT 'FIRM_PANEL' AS basis, 'GOODS' AS commodity_class, 'ONLINE' AS channel, period_end, false AS merged, month,
    month::DOUBLE / nullif(month_base, 0) - 1 AS month_growth, month_base, month AS implied, ytd, ytd_base, ytd_year
  FROM panel
), classes AS (
  SELECT basis, channel, period_end, sum(month) AS month, sum(implied) AS implied, sum(ytd) AS ytd,
    CASE WHEN count(ytd) = count(ytd_year) THEN sum(ytd_year) END AS ytd_year,
    CASE WHEN count(month) = count(month_base) THEN sum(month_base) END AS month_base,
    CASE WHEN count(ytd) = count(ytd_base) THEN sum(ytd_base) END AS ytd_base
  FROM told WHERE commodity_class NOT IN ('TOTAL', 'ABOVE_NORM', 'GOODS') GROUP BY ALL
), residual AS (
  SELECT w.basis, 'RESIDUAL' AS commodity_class, w.channel, w.period_end, w.merged, w.month - c.month AS month,
    w.month_base - c.month_base AS month_base, w.implied - c.implied AS implied, w.ytd - c.ytd AS ytd, w.ytd_base - c.ytd_base AS ytd_base,
    w.ytd_year - c.ytd_year AS ytd_year
  FROM told w JOIN classes c USING (basis, channel, period_end)
  WHERE w.commodity_class IN ('ABOVE_NORM', 'GOODS')
), whole AS (
  FROM told UNION ALL BY NAME
  SELECT *, month::DOUBLE / nullif(greatest(month_base, 0), 0) - 1 AS month_growth FROM residual
)
SELECT '140100' AS scope, commodity_class, channel, basis, period_end,
  CASE WHEN merged THEN date_trunc('year', period_end)::DATE ELSE date_trunc('month', period_end)::DATE END AS period_start,
  month::DECIMAL(20,2) AS amount_month, ytd::DECIMAL(20,2) AS amount_ytd, implied::DECIMAL(20,2) AS amount_month_implied,
  month_growth AS amount_month_growth, published AS amount_ytd_growth_published,
  ytd::DOUBLE / nullif(greatest(ytd_year, 0), 0) - 1 AS amount_ytd_growth_recomputed,
  coalesce(published, CASE WHEN commodity_class = 'RESIDUAL' OR basis = 'FIRM_PANEL' THEN ytd::DOUBLE / nullif(greatest(ytd_base, 0), 0) - 1
    ELSE ytd::DOUBLE / nullif(ytd_year, 0) - 1 END) AS amount_ytd_growth,
  ytd_base::DECIMAL(20,2) AS amount_ytd_base
FROM whole
