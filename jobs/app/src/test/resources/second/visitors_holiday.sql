-- key: place, holiday, year, basis
WITH current AS (
  FROM visits QUALIFY row_number() OVER (PARTITION BY place, day ORDER BY submitted DESC, file DESC) = 1
), days AS (
  SELECT b.*, v.place, v.visits, n.visits AS nth_visits, s.visits AS same_visits
  FROM break_days b JOIN current v USING (day)
  LEFT JOIN current n ON n.place = v.place AND n.day = b.nth
  LEFT JOIN current s ON s.place = v.place AND s.day = b.same
), own AS (
  SELECT place, holiday, year, count(visits) AS days_reported, sum(visits)::BIGINT AS visits,
    sum(visits) FILTER (nth IS NOT NULL)::BIGINT AS visits_first_days,
    count(*) FILTER (visits IS NOT NULL AND same_visits IS NOT NULL) AS pairs_used,
    sum(visits) FILTER (same_visits IS NOT NULL)::BIGINT AS visits_aligned,
    sum(same_visits) FILTER (visits IS NOT NULL)::BIGINT AS visits_aligned_base
  FROM days GROUP BY ALL
), wide AS (
  SELECT o.*, b.first, b.last, b.base_first, b.base_last,
    (SELECT sum(visits) FROM current c WHERE c.place = o.place AND c.day BETWEEN b.base_first AND b.base_last)::BIGINT AS visits_base,
    (SELECT count(visits) FROM current c WHERE c.place = o.place AND c.day BETWEEN b.base_first AND b.base_last) AS base_reported,
    (SELECT count(same) FROM break_days d WHERE d.holiday = o.holiday AND d.year = o.year) AS pairs_possible,
    (SELECT count(nth) FROM break_days d WHERE d.holiday = o.holiday AND d.year = o.year) AS first_days,
    (SELECT sum(c.visits) FROM break_days d JOIN current c ON c.day = d.nth
     WHERE d.holiday = o.holiday AND d.year = o.year AND c.place = o.place)::BIGINT AS visits_first_days_base
  FROM own o JOIN breaks b USING (holiday, year)
)
SELECT place, holiday, year, 'GATE_IN' AS basis, first AS period_start, last AS period_end, date_diff('day', first, last) + 1 AS days,
  days_reported, visits, base_first AS base_start, base_last AS base_end, visits_base, visits::DOUBLE / days_reported AS visits_per_day,
  visits_base::DOUBLE / base_reported AS visits_per_day_base, visits::DOUBLE / nullif(visits_base, 0) - 1 AS visits_total_growth,
  (visits::DOUBLE / days_reported) / nullif(visits_base::DOUBLE / base_reported, 0) - 1 AS visits_per_day_growth, first_days,
  visits_first_days, visits_first_days_base, visits_first_days::DOUBLE / nullif(visits_first_days_base, 0) - 1 AS visits_first_days_growth,
  pairs_possible, pairs_used, visits_aligned, visits_aligned_base,
  visits_aligned::DOUBLE / nullif(visits_aligned_base, 0) - 1 AS visits_aligned_growth
FROM wide
