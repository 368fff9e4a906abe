package city.yanhuo.query.sql;

import city.yanhuo.contract.Check;
import city.yanhuo.contract.Label;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.mart.Trace;
import city.yanhuo.query.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads {@code publication.json}. DuckDB takes the JSON apart: it is loaded anyway, and a JSON library would cost a short command
 * more time than the query.
 */
public final class PublicationFile {
    private static final String NAME = "publication.json";

    private static final String ROOT = "(SELECT content::JSON AS j FROM read_text(?))";

    private static final String HEAD = "SELECT j->>'$.publication', j->>'$.as_of' FROM " + ROOT;

    private static final String MARTS = """
            SELECT m->>'$.mart', (m->>'$.version')::INT, m->>'$.zh', m->>'$.en', m->>'$.meaning', m->>'$.grain',
              m->>'$.owner', (m->>'$.snapshot')::BIGINT, (m->>'$.rows')::BIGINT,
              (m->'$.key')::VARCHAR[], (m->'$.files')::VARCHAR[]
            FROM (SELECT unnest((j->'$.marts')::JSON[]) AS m FROM %s) ORDER BY 1""".formatted(ROOT);

    private static final String PARTS = """
            WITH mart AS (SELECT unnest((j->'$.marts')::JSON[]) AS m FROM %s),
            part AS (
              SELECT m->>'$.mart' AS mart, 'column' AS part, unnest((m->'$.columns')::JSON[]) AS p,
                generate_subscripts((m->'$.columns')::JSON[], 1) AS n FROM mart
              UNION ALL SELECT m->>'$.mart', 'check', unnest((m->'$.checks')::JSON[]),
                generate_subscripts((m->'$.checks')::JSON[], 1) FROM mart
              UNION ALL SELECT m->>'$.mart', 'trace', unnest((m->'$.traces')::JSON[]),
                generate_subscripts((m->'$.traces')::JSON[], 1) FROM mart)
            SELECT mart, part, coalesce(p->>'$.name', p->>'$.id', p->>'$.subject'),
              coalesce(p->>'$.type', p->>'$.expression', p->>'$.where'), coalesce(p->>'$.zh', ''),
              coalesce(p->>'$.en', ''), coalesce(p->>'$.meaning', ''), coalesce(p->>'$.unit', ''), coalesce(p->>'$.display_unit', p->>'$.unit', '')
            FROM part ORDER BY mart, part, n""".formatted(ROOT);

    private static final String VIEWS =
            "SELECT v->>'$.view', v->>'$.sql' FROM (SELECT unnest((j->'$.views')::JSON[]) AS v FROM " + ROOT + ")";

    private final Path folder;
    private final Connection connection;

    private PublicationFile(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * Reads it from a publication's folder.
     *
     * @param home the folder that holds everything a run writes
     * @throws YanhuoException RESOURCE when the file is missing or broken
     */
    public static PublishedMarts read(Path home, Path folder) {
        try (Connection connection = DuckDb.open(home)) {
            return read(connection, folder);
        } catch (SQLException e) {
            throw broken(folder.resolve(NAME), e.toString(), e);
        }
    }

    /** As {@link #read(Path, Path)}, on a connection that is open already and may read files. */
    public static PublishedMarts read(Connection connection, Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw broken(file, "no file", null);
        }
        try {
            return new PublicationFile(folder, connection).read();
        } catch (SQLException e) {
            throw broken(
                    file, String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    private static YanhuoException broken(Path file, String found, @org.jspecify.annotations.Nullable Exception cause) {
        String message = "Cannot read " + file + ": a publication's folder must hold a whole one, found " + found
                + "; publish again, or name another --publication";
        return cause == null
                ? new YanhuoException(ErrorKind.RESOURCE, message)
                : new YanhuoException(ErrorKind.RESOURCE, message, cause);
    }

    private PublishedMarts read() throws SQLException {
        try (PreparedStatement statement = prepare(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new PublishedMarts(
                    row.getString(1), LocalDate.parse(row.getString(2)), folder, marts(parts()), views());
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, folder.resolve(NAME).toString());
        return statement;
    }

    private Map<String, Parts> parts() throws SQLException {
        Map<String, Parts> parts = new HashMap<>();
        try (PreparedStatement statement = prepare(PARTS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Parts mart = parts.computeIfAbsent(row.getString(1), name -> Parts.none());
                Label label = new Label(row.getString(5), row.getString(6));
                switch (row.getString(2)) {
                    case "column" ->
                        mart.columns.add(new MartColumn(
                                row.getString(3),
                                row.getString(4),
                                label,
                                row.getString(7),
                                row.getString(8),
                                row.getString(9)));
                    case "check" -> mart.checks.add(new Check(row.getString(3), row.getString(4), label));
                    default ->
                        mart.traces.add(new Trace(
                                Subject.valueOf(row.getString(3).toUpperCase(Locale.ROOT)), row.getString(4)));
                }
            }
        }
        return parts;
    }

    private List<MartFiles> marts(Map<String, Parts> parts) throws SQLException {
        List<MartFiles> marts = new ArrayList<>();
        try (PreparedStatement statement = prepare(MARTS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Parts of = parts.getOrDefault(row.getString(1), Parts.none());
                MartContract contract = new MartContract(
                        row.getString(1),
                        row.getInt(2),
                        new Label(row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        texts(row.getArray(10)),
                        of.columns,
                        row.getString(7),
                        of.traces,
                        of.checks);
                List<Path> files =
                        texts(row.getArray(11)).stream().map(folder::resolve).toList();
                marts.add(new MartFiles(contract, row.getLong(8), row.getLong(9), files));
            }
        }
        return marts;
    }

    private SortedMap<String, String> views() throws SQLException {
        SortedMap<String, String> views = new TreeMap<>();
        try (PreparedStatement statement = prepare(VIEWS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                views.put(row.getString(1), row.getString(2));
            }
        }
        return views;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private record Parts(List<MartColumn> columns, List<Check> checks, List<Trace> traces) {
        static Parts none() {
            return new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }
}
