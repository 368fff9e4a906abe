-- DuckDB's side of scripts/bench marts: sensor-hours to night_footfall_nightly, with coverage, growth, and the same hours of the same
-- sensors on both nights. No hour comes twice in these files, which DuckDB is told: it need not look for later deliveries.
SET threads = {threads};
SET memory_limit = '8GB';
SET preserve_insertion_order = false;
CREATE TABLE sensors AS FROM read_parquet('{reference}/sensors/*.parquet');
CREATE TABLE calendar AS FROM read_parquet('{reference}/calendar/*.parquet');
CREATE TABLE hours AS
SELECT s.place, f.*, hour >= 18 OR hour < 6 AS is_night, c.partner_date
FROM (
  SELECT sensor, basis, CASE WHEN hour < 6 THEN day - 1 ELSE day END::DATE AS night, hour,
    sum(count) FILTER (direction = 'IN' AND status IS DISTINCT FROM 'OFFLINE')::BIGINT AS in_count,
    sum(count) FILTER (direction = 'OUT' AND status IS DISTINCT FROM 'OFFLINE')::BIGINT AS out_count
  FROM {raw} GROUP BY ALL
) f
JOIN sensors s ON s.sensor = f.sensor AND f.night BETWEEN s.valid_from AND s.valid_to
LEFT JOIN calendar c ON c.day = f.night;
CREATE TABLE matched AS
SELECT h.place, h.basis, h.night, count(*) AS matched_sensor_hours, sum(h.in_count)::BIGINT AS matched_count,
  sum(b.in_count)::BIGINT AS matched_count_base
FROM hours h JOIN hours b ON b.sensor = h.sensor AND b.basis = h.basis AND b.hour = h.hour AND b.night = h.partner_date
WHERE h.is_night AND h.in_count IS NOT NULL AND b.in_count IS NOT NULL
GROUP BY ALL;
CREATE TABLE nights AS
SELECT place, basis, night, partner_date, sum(in_count) FILTER (is_night)::BIGINT AS night_count,
  sum(in_count) FILTER (hour BETWEEN 18 AND 21)::BIGINT AS evening_count, sum(in_count) FILTER (hour >= 22 OR hour < 2)::BIGINT AS late_count,
  sum(in_count) FILTER (hour BETWEEN 2 AND 5)::BIGINT AS small_hours_count, sum(out_count) FILTER (is_night)::BIGINT AS night_out_count,
  sum(in_count + out_count) FILTER (is_night)::BIGINT AS night_passes, sum(in_count)::BIGINT AS day_count,
  count(in_count) FILTER (is_night) AS reported,
  12 * (SELECT count(*) FROM sensors s WHERE s.place = hours.place AND hours.night BETWEEN s.valid_from AND s.valid_to) AS expected
FROM hours GROUP BY place, basis, night, partner_date;
COPY (
  SELECT n.place, n.basis, n.night AS period_start, p.district, n.night_count, n.evening_count, n.late_count, n.small_hours_count,
    n.night_out_count, n.night_passes, n.day_count, n.expected::INT AS sensor_hours_expected, n.reported::INT AS sensor_hours_reported,
    n.reported::DOUBLE / n.expected AS coverage_share, n.partner_date, b.night_count AS night_count_base,
    CASE WHEN n.reported >= 0.9 * n.expected THEN n.night_count::DOUBLE / nullif(n.day_count, 0) END AS night_share,
    CASE WHEN n.reported >= 0.9 * n.expected AND b.reported >= 0.9 * b.expected
      THEN n.night_count::DOUBLE / nullif(b.night_count, 0) - 1 END AS night_count_growth,
    n.night_count - b.night_count AS night_count_change, coalesce(m.matched_sensor_hours, 0)::INT AS matched_sensor_hours, m.matched_count,
    m.matched_count_base, m.matched_count::DOUBLE / nullif(m.matched_count_base, 0) - 1 AS night_count_like_for_like_growth
  FROM nights n
  JOIN read_parquet('{reference}/places/*.parquet') p USING (place)
  LEFT JOIN nights b ON b.place = n.place AND b.basis = n.basis AND b.night = n.partner_date
  LEFT JOIN matched m ON m.place = n.place AND m.basis = n.basis AND m.night = n.night
) TO '{answer}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1);
