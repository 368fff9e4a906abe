package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.target.Commitment;
import city.yanhuo.contract.target.Frequency;
import city.yanhuo.contract.target.JudgingTerms;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Origin;
import city.yanhuo.contract.target.PlanPoint;
import city.yanhuo.contract.target.Provenance;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The targets, and the feeds that replace, as they were when a publication was made. Read by DuckDB from {@code publication.json}:
 * reading the contracts would cost a short command more time than everything else, and they may have changed since.
 *
 * @param targets in the order of the contracts
 * @param replacing feeds whose later deliveries replace whole groups
 */
record PublishedPromises(List<TargetContract> targets, List<ReplacingFeed> replacing) {
    private static final String TARGETS = """
            SELECT t->>'$.target', (t->>'$.version')::INT, t->>'$.zh', t->>'$.en', t->>'$.wording', t->>'$.document',
              t->>'$.stated_on', t->>'$.commitment', t->>'$.rule', t->>'$.threshold', t->>'$.scope', t->>'$.scope_note',
              (t->>'$.year')::INT, t->>'$.due', t->>'$.published_decimals', t->>'$.coverage_gate', t->>'$.watch_margin',
              json_extract_string(t, '$.plan[*].day'), json_extract_string(t, '$.plan[*].planned'),
              (t->>'$.lead_days')::INT, (t->'$.excluded_years')::VARCHAR[], (t->'$.legs')::VARCHAR[], t->>'$.owner',
              (t->>'$.notify')::BOOLEAN, (t->>'$.alert_after')::INT,
              t->>'$.measure.mart', t->>'$.measure.basis', t->>'$.measure.filter',
              json_keys(t, '$.measure.values'), json_extract_string(t, '$.measure.values.*'),
              t->>'$.early_signal.mart', t->>'$.early_signal.basis', t->>'$.early_signal.filter',
              json_keys(t, '$.early_signal.values'), json_extract_string(t, '$.early_signal.values.*'),
              t->>'$.superior', t->>'$.frequency', t->>'$.tolerance', (t->>'$.strict')::BOOLEAN,
              (t->>'$.stale_after_days')::INT, t->>'$.unit_zh', t->>'$.unit_en', t->>'$.valid_from', t->>'$.origin',
              t->>'$.place', t->>'$.alternative_to', (t->>'$.assumption')::BOOLEAN
            FROM (SELECT unnest((content::JSON->'$.targets')::JSON[]) AS t FROM read_text(?))""";

    private static final String FEEDS = """
            SELECT f->>'$.feed', f->>'$.subject', (f->'$.replaces')::VARCHAR[]
            FROM (SELECT unnest((content::JSON->'$.feeds')::JSON[]) AS f FROM read_text(?))
            WHERE json_array_length(f, '$.replaces') > 0""";

    static PublishedPromises read(Connection connection, Path folder) throws SQLException {
        String file = folder.resolve("publication.json").toString();
        List<TargetContract> targets = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TARGETS)) {
            statement.setString(1, file);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    targets.add(target(row));
                }
            }
        }
        List<ReplacingFeed> replacing = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FEEDS)) {
            statement.setString(1, file);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    replacing.add(new ReplacingFeed(
                            row.getString(1),
                            Subject.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                            texts(row.getArray(3))));
                }
            }
        }
        return new PublishedPromises(targets, replacing);
    }

    private static TargetContract target(ResultSet row) throws SQLException {
        int year = row.getInt(13);
        return new TargetContract(
                row.getString(1),
                row.getInt(2),
                new Label(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getString(6),
                LocalDate.parse(row.getString(7)),
                Commitment.valueOf(row.getString(8)),
                Rule.valueOf(row.getString(9)),
                Optional.ofNullable(row.getString(10)).map(BigDecimal::new),
                row.getString(11),
                row.getString(12),
                year,
                Optional.ofNullable(row.getString(14))
                        .map(LocalDate::parse)
                        .orElseGet(() -> LocalDate.of(year, 12, 31)),
                measure(row, 26),
                measure(row, 31),
                Optional.ofNullable(row.getString(15)).map(Integer::valueOf),
                new BigDecimal(row.getString(16)),
                new BigDecimal(row.getString(17)),
                plan(texts(row.getArray(18)), texts(row.getArray(19))),
                row.getInt(20),
                texts(row.getArray(21)).stream().map(Integer::valueOf).toList(),
                texts(row.getArray(22)),
                row.getString(23),
                row.getBoolean(24),
                row.getInt(25),
                Optional.empty(),
                row.getString(36),
                new JudgingTerms(
                        Frequency.valueOf(row.getString(37)),
                        new BigDecimal(row.getString(38)),
                        row.getBoolean(39),
                        row.getInt(40),
                        new Label(row.getString(41), row.getString(42))),
                new Provenance(
                        Origin.valueOf(row.getString(44)),
                        LocalDate.parse(row.getString(43)),
                        row.getString(45),
                        Optional.ofNullable(row.getString(46)),
                        row.getBoolean(47)));
    }

    private static Optional<Measure> measure(ResultSet row, int at) throws SQLException {
        String mart = row.getString(at);
        if (mart == null) {
            return Optional.empty();
        }
        List<String> names = texts(row.getArray(at + 3));
        List<String> expressions = texts(row.getArray(at + 4));
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), expressions.get(i));
        }
        return Optional.of(
                new Measure(mart, row.getString(at + 2), values, Optional.ofNullable(row.getString(at + 1))));
    }

    private static List<PlanPoint> plan(List<String> days, List<String> planned) {
        List<PlanPoint> plan = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            plan.add(new PlanPoint(LocalDate.parse(days.get(i)), new BigDecimal(planned.get(i))));
        }
        return plan;
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
