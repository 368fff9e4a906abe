-- key: place, period_start, basis
WITH current AS (
  FROM visits QUALIFY row_number() OVER (PARTITION BY place, day ORDER BY submitted DESC, file DESC) = 1
)
SELECT v.place, v.day AS period_start, 'GATE_IN' AS basis, p.district, c.day_class, c.holiday, c.holiday_day_index, v.visits,
  v.revenue AS ticket_revenue, v.peak AS in_park_peak, c.partner_date, b.visits AS visits_base,
  v.revenue::DOUBLE / nullif(v.visits, 0) AS revenue_per_visit,
  v.visits::DOUBLE / nullif(b.visits, 0) - 1 AS visits_growth,
  CASE WHEN count(v.visits) OVER week = 7 THEN sum(v.visits) OVER week / 7.0::DOUBLE END AS visits_avg_7d
FROM current v
JOIN places p USING (place)
JOIN calendar c USING (day)
LEFT JOIN current b ON b.place = v.place AND b.day = c.partner_date
WINDOW week AS (PARTITION BY v.place ORDER BY v.day RANGE BETWEEN INTERVAL 6 DAYS PRECEDING AND CURRENT ROW)
