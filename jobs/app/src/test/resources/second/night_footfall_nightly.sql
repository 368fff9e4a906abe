-- key: place, period_start, basis
WITH current AS (
  SELECT *, CASE WHEN hour < 6 THEN day - 1 ELSE day END AS night FROM footfall
  QUALIFY row_number() OVER (PARTITION BY sensor, day, hour ORDER BY submitted DESC, file DESC) = 1
), hours AS (
  SELECT s.place, f.night, f.hour, f.count
  FROM current f JOIN sensors s ON s.sensor = f.sensor AND f.night BETWEEN s.valid_from AND s.valid_to
), nights AS (
  SELECT place, night, sum(count) FILTER (hour >= 18 OR hour < 6) AS night_count, sum(count) FILTER (hour BETWEEN 18 AND 21) AS evening_count,
    sum(count) AS day_count, count(count) FILTER (hour >= 18 OR hour < 6) AS reported,
    12 * (SELECT count(*) FROM sensors s WHERE s.place = hours.place AND hours.night BETWEEN s.valid_from AND s.valid_to) AS expected
  FROM hours GROUP BY place, night
)
SELECT n.place, n.night AS period_start, 'CAMERA_PASS' AS basis, p.district, n.night_count::BIGINT AS night_count,
  n.evening_count::BIGINT AS evening_count, n.day_count::BIGINT AS day_count, n.expected AS sensor_hours_expected,
  n.reported AS sensor_hours_reported, n.reported::DOUBLE / n.expected AS coverage_share, c.partner_date,
  b.night_count::BIGINT AS night_count_base,
  CASE WHEN n.reported >= 0.9 * n.expected THEN n.night_count::DOUBLE / nullif(n.day_count, 0) END AS night_share,
  CASE WHEN n.reported >= 0.9 * n.expected AND b.reported >= 0.9 * b.expected
    THEN n.night_count::DOUBLE / nullif(b.night_count, 0) - 1 END AS night_count_growth
FROM nights n
JOIN places p USING (place)
JOIN calendar c ON c.day = n.night
LEFT JOIN nights b ON b.place = n.place AND b.night = c.partner_date
