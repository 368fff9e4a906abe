package city.yanhuo.query.dictionary;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.query.DuckDb;
import city.yanhuo.query.export.Language;
import city.yanhuo.query.sql.ColumnKind;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.MartViews;
import city.yanhuo.query.sql.PublishedMarts;
import city.yanhuo.query.sql.ResultColumn;
import city.yanhuo.query.sql.ResultTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a publication holds, for people who look for a figure. */
public final class MartDictionary {
    private static final List<ResultColumn> COLUMNS = List.of(
            ResultColumn.labelled("mart", ColumnKind.TEXT, "集市表", "Mart"),
            ResultColumn.labelled("zh", ColumnKind.TEXT, "名称", "Chinese"),
            ResultColumn.labelled("en", ColumnKind.TEXT, "英文名", "Name"),
            ResultColumn.labelled("rows", ColumnKind.INTEGER, "行数", "Rows"),
            ResultColumn.labelled("first_day", ColumnKind.DATE, "起", "From"),
            ResultColumn.labelled("last_day", ColumnKind.DATE, "止", "To"),
            ResultColumn.labelled("grain", ColumnKind.TEXT, "粒度", "One row is"),
            ResultColumn.labelled("owner", ColumnKind.TEXT, "责任单位", "Owner"),
            ResultColumn.labelled("meaning", ColumnKind.TEXT, "含义", "Meaning"));

    private final Path home;
    private final PublishedMarts marts;

    /**
     * The dictionary of a publication.
     *
     * @param home the folder that holds everything a run writes
     */
    public MartDictionary(Path home, PublishedMarts marts) {
        this.home = home;
        this.marts = marts;
    }

    /** All tables, one a row: name, labels, rows, first and last day, grain, owner, meaning. */
    public ResultTable list() {
        Map<String, Range> ranges = ranges(marts.marts());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MartFiles mart : marts.marts()) {
            Optional<Range> range = Optional.ofNullable(ranges.get(mart.name()));
            rows.add(Arrays.asList(
                    mart.name(),
                    mart.contract().label().zh(),
                    mart.contract().label().en(),
                    mart.rows(),
                    range.map(Range::first).orElse(null),
                    range.map(Range::last).orElse(null),
                    mart.contract().grain(),
                    mart.contract().owner(),
                    mart.contract().meaning()));
        }
        return ResultTable.of(COLUMNS, rows);
    }

    /** The same for people, as wide as a terminal: name, label, rows, first and last day. */
    public ResultTable overview(Language language) {
        Map<String, Range> ranges = ranges(marts.marts());
        List<ResultColumn> columns = List.of(
                COLUMNS.get(0),
                ResultColumn.labelled("label", ColumnKind.TEXT, "名称", "Name"),
                COLUMNS.get(3),
                COLUMNS.get(4),
                COLUMNS.get(5));
        return ResultTable.of(
                columns,
                marts.marts().stream()
                        .map(mart -> overview(mart, Optional.ofNullable(ranges.get(mart.name())), language))
                        .toList());
    }

    private static List<@Nullable Object> overview(MartFiles mart, Optional<Range> range, Language language) {
        return Arrays.asList(
                mart.name(),
                language.of(mart.contract().label()),
                mart.rows(),
                range.map(Range::first).orElse(null),
                range.map(Range::last).orElse(null));
    }

    /**
     * Everything that is known of a mart.
     *
     * @throws YanhuoException USAGE with the nearest name when there is no such mart
     */
    public MartDescription describe(String name) {
        MartFiles mart = marts.mart(name);
        Optional<Range> range = Optional.ofNullable(ranges(List.of(mart)).get(name));
        List<String> views = marts.views().keySet().stream()
                .filter(view -> view.startsWith("v_" + name + "_"))
                .toList();
        return new MartDescription(marts.publication(), mart, range.map(Range::first), range.map(Range::last), views);
    }

    private Map<String, Range> ranges(List<MartFiles> of) {
        String question = of.stream()
                .filter(mart -> mart.has("period_start") && mart.has("period_end"))
                .map(mart -> "SELECT " + DuckDb.literal(mart.name()) + ", min(period_start), max(period_end) FROM ("
                        + MartViews.select(mart) + ")")
                .collect(Collectors.joining(" UNION ALL "));
        Map<String, Range> ranges = new HashMap<>();
        if (question.isEmpty()) {
            return ranges;
        }
        try (Connection connection = DuckDb.open(home);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                LocalDate first = row.getObject(2, LocalDate.class);
                if (first != null) {
                    ranges.put(row.getString(1), new Range(first, row.getObject(3, LocalDate.class)));
                }
            }
            return ranges;
        } catch (SQLException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read publication " + marts.publication() + ": its files must be whole, found "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "; publish again, or name another --publication",
                    e);
        }
    }

    private record Range(LocalDate first, LocalDate last) {}
}
