package city.yanhuo.app.endtoend;

import city.yanhuo.contract.config.LedgerConfig;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.query.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a home holds, read past the command: Parquet files by DuckDB, the ledger by its own books. */
final class PublishedData implements AutoCloseable {
    private final Home home;
    private final Connection duckDb;

    private PublishedData(Home home) {
        this.home = home;
        this.duckDb = DuckDb.open(home.root());
    }

    static PublishedData of(Path home) {
        return new PublishedData(new Home(home));
    }

    /** The ledger. */
    Ledger ledger() {
        return Ledger.open(home, LedgerConfig.defaults());
    }

    /** The newest publication that readers may see. */
    Publication newest() {
        try (Ledger ledger = ledger()) {
            Optional<Publication> newest =
                    ledger.read(books -> books.publications().newestPublished());
            return newest.orElseThrow();
        }
    }

    /** A mart of the newest publication, for a FROM clause. */
    String mart(String mart) {
        return mart(home.marts(), mart);
    }

    /** A mart of a publication's folder, for a FROM clause. */
    static String mart(Path publication, String mart) {
        return "read_parquet(" + DuckDb.literal(publication.resolve(mart) + "/*.parquet") + ")";
    }

    /** A raw table as the newest publication names its files, for a FROM clause; empty when it has none. */
    Optional<String> raw(String table) {
        try (Ledger ledger = ledger()) {
            List<PublishedTable> tables =
                    ledger.read(books -> books.publications().tables(newest().id()));
            return tables.stream()
                    .filter(published -> published.table().equals("raw." + table))
                    .filter(published -> !published.files().isEmpty())
                    .findFirst()
                    .map(published -> published.files().stream()
                            .map(file ->
                                    DuckDb.literal(home.root().resolve(file).toString()))
                            .collect(Collectors.joining(", ", "read_parquet([", "])")));
        }
    }

    /** Does something that gives no rows, such as making a table. */
    void execute(String sql) {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** The rows of a query, the cells of each as texts between {@code |}. */
    List<String> rows(String sql) {
        try (Statement statement = duckDb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    String cell = result.getString(column);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** Folders of publications that stand on the disk. */
    List<String> publicationFolders() throws java.io.IOException {
        try (var folders = Files.list(home.publications())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws SQLException {
        duckDb.close();
    }
}
