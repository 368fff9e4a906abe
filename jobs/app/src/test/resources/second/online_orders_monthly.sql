-- key: platform, category, scope, basis, period_start
WITH lines AS (
  FROM orders QUALIFY row_number() OVER (PARTITION BY platform, order_id, line_id ORDER BY submitted DESC, file DESC) = 1
), cells AS (
  SELECT platform, unnest(['ALL', category]) AS cell, date_trunc('month', paid_at)::DATE AS period_start, order_id, buyer, amount, refund
  FROM lines
)
SELECT platform, cell AS category, '140100' AS scope, 'PLATFORM_ORDERS' AS basis, period_start,
  count(DISTINCT order_id) FILTER (NOT refund) AS orders_month, count(*) FILTER (NOT refund) AS lines_month,
  count(DISTINCT buyer) FILTER (NOT refund) AS buyers_month, count(*) FILTER (refund) AS return_lines_month,
  coalesce(sum(amount) FILTER (NOT refund), 0)::DECIMAL(20,2) AS gross_month,
  coalesce(sum(abs(amount)) FILTER (refund), 0)::DECIMAL(20,2) AS returns_month, gross_month - returns_month AS net_month
FROM cells
GROUP BY ALL
