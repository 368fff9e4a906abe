-- key: scope, energy_type, brand, basis, period_end
WITH sheets AS (
  FROM nev QUALIFY row_number() OVER (PARTITION BY energy_type, period_end ORDER BY submitted DESC, file DESC) = 1
), latest AS (
  FROM dealers SEMI JOIN (
    FROM (SELECT DISTINCT reporter, period_end, submitted, file FROM dealers)
    QUALIFY row_number() OVER (PARTITION BY reporter, period_end ORDER BY submitted DESC, file DESC) = 1
  ) winner USING (reporter, period_end, submitted, file)
), cells AS (
  SELECT d.energy_type AS own_type, unnest([[d.energy_type, d.brand], [d.energy_type, 'ALL'], ['NEV', 'ALL']]) AS cell, d.*
  FROM latest d WHERE amount IS NOT NULL AND amount_base IS NOT NULL
), firms AS (
  SELECT cell[1] AS energy_type, cell[2] AS brand, period_end, reporter, sum(amount) AS amount, sum(amount_base) AS base, sum(units) AS units
  FROM cells GROUP BY ALL
), usual AS (
  SELECT energy_type, brand, year(period_end) AS year, reporter, avg(base) AS usual FROM firms GROUP BY ALL
), months AS (
  SELECT f.energy_type, f.brand, f.period_end, sum(f.amount) AS amount, sum(f.base) AS base, sum(f.units) AS units, count(*) AS reported,
    sum(u.usual) AS usual_of_reported
  FROM firms f JOIN usual u ON (u.energy_type, u.brand, u.year, u.reporter) = (f.energy_type, f.brand, year(f.period_end), f.reporter)
  GROUP BY ALL
), panel AS (
  SELECT m.*, sum(amount) OVER months AS ytd, sum(base) OVER months AS ytd_base, sum(units) OVER months AS units_ytd,
    (SELECT count(*) FROM usual u WHERE (u.energy_type, u.brand, u.year) = (m.energy_type, m.brand, year(m.period_end))) AS expected,
    (SELECT sum(usual) FROM usual u WHERE (u.energy_type, u.brand, u.year) = (m.energy_type, m.brand, year(m.period_end))) AS usual_of_all
  FROM months m
  WINDOW months AS (PARTITION BY energy_type, brand, year(period_end) ORDER BY period_end)
)
SELECT '140100' AS scope, energy_type, 'ALL' AS brand, 'STATS_ABOVE_NORM' AS basis, period_end, month AS amount_month, ytd AS amount_ytd,
  units AS units_month, units_ytd, ytd_growth::DOUBLE AS amount_ytd_growth, ytd::DOUBLE / nullif(units_ytd, 0) AS mean_price,
  round(ytd::DOUBLE / (1 + ytd_growth::DOUBLE), 2)::DECIMAL(20,2) AS amount_ytd_base, 1::DOUBLE AS coverage_share
FROM sheets
UNION ALL BY NAME
SELECT '140100' AS scope, energy_type, brand, 'FIRM_PANEL' AS basis, period_end, amount AS amount_month, ytd AS amount_ytd,
  units::BIGINT AS units_month, units_ytd::BIGINT AS units_ytd, ytd::DOUBLE / nullif(ytd_base, 0) - 1 AS amount_ytd_growth,
  ytd::DOUBLE / nullif(units_ytd, 0) AS mean_price, ytd_base AS amount_ytd_base,
  base::DOUBLE / (base::DOUBLE + usual_of_all - usual_of_reported) AS coverage_share, reported AS reporters_reported,
  expected AS reporters_expected
FROM panel
