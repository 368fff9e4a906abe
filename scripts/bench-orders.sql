-- DuckDB's side of scripts/bench marts: order lines to the months of online_orders_monthly. The same columns as ours without the
-- reasons: exact distinct orders and buyers of the month, and since January by the month in which each was first seen.
SET threads = {threads};
SET memory_limit = '8GB';
SET preserve_insertion_order = false;
CREATE TABLE lines AS
SELECT platform, basis, coalesce(category, 'UNCLASSIFIED') AS category, coalesce(district, '140100') AS scope,
  date_trunc('month', paid_at)::DATE AS period_start, date_trunc('year', paid_at)::DATE AS year, order_id, nullif(buyer, '') AS buyer,
  amount, coalesce(refund, false) AS refund
FROM {raw} WHERE coalesce(currency, 'CNY') = 'CNY' AND paid_at IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY platform, order_id, line_id ORDER BY submitted_at DESC, delivery DESC) = 1;
CREATE TABLE months AS
SELECT platform, basis, coalesce(category, 'ALL') AS category, coalesce(scope, '140100') AS scope, year, period_start,
  count(DISTINCT order_id) FILTER (NOT refund) AS orders_month, count(*) FILTER (NOT refund) AS lines_month,
  count(DISTINCT buyer) FILTER (NOT refund) AS buyers_month, count(*) FILTER (NOT refund AND buyer IS NULL) AS lines_without_buyer_month,
  count(*) FILTER (refund) AS return_lines_month, coalesce(sum(amount) FILTER (NOT refund), 0)::DECIMAL(20,2) AS gross_month,
  coalesce(sum(abs(amount)) FILTER (refund), 0)::DECIMAL(20,2) AS returns_month
FROM lines
GROUP BY GROUPING SETS ((platform, basis, category, scope, year, period_start), (platform, basis, year, period_start));
CREATE MACRO first_seen(kind) AS TABLE
SELECT platform, basis, category, scope, period_start, count(*) AS fresh
FROM (
  SELECT platform, basis, coalesce(category, 'ALL') AS category, coalesce(scope, '140100') AS scope, year,
    CASE kind WHEN 'buyer' THEN buyer ELSE order_id END AS id, min(period_start) AS period_start
  FROM lines WHERE NOT refund AND id IS NOT NULL
  GROUP BY GROUPING SETS ((platform, basis, category, scope, year, id), (platform, basis, year, id))
)
GROUP BY ALL;
COPY (
  SELECT m.platform, m.basis, m.category, m.scope, m.period_start, orders_month, lines_month, buyers_month, lines_without_buyer_month,
    return_lines_month, gross_month, returns_month, (gross_month - returns_month)::DECIMAL(20,2) AS net_month,
    (sum(o.fresh) OVER so_far)::BIGINT AS orders_ytd, (sum(b.fresh) OVER so_far)::BIGINT AS buyers_ytd,
    (sum(lines_month) OVER so_far)::BIGINT AS lines_ytd, (sum(gross_month) OVER so_far)::DECIMAL(20,2) AS gross_ytd,
    (sum(returns_month) OVER so_far)::DECIMAL(20,2) AS returns_ytd
  FROM months m
  LEFT JOIN first_seen('order') o USING (platform, basis, category, scope, period_start)
  LEFT JOIN first_seen('buyer') b USING (platform, basis, category, scope, period_start)
  WINDOW so_far AS (PARTITION BY m.platform, m.basis, m.category, m.scope, m.year ORDER BY m.period_start)
) TO '{answer}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1);
