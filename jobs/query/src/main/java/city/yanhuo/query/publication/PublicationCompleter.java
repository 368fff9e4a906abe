package city.yanhuo.query.publication;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.query.DuckDb;
import city.yanhuo.target.forecast.Backtest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finishes a prepared publication: writes {@code dim_calendar, dim_place, dim_district, dim_reason, targets, target_verdicts,
 * forecast_backtest} as Parquet, hashes the content of every mart, and writes {@code publication.json} and {@code marts.duckdb}.
 *
 * <p>Nothing that it writes is seen before the ledger says so: the caller commits its {@link CompletedPublication} with the
 * verdicts, then calls {@link MartsPointer#pointTo}. Doing it again gives the same files. One process at a time.
 */
public final class PublicationCompleter {
    private static final Set<String> MADE_HERE = Set.of(
            "dim_calendar",
            "dim_district",
            "dim_place",
            "dim_reason",
            "targets",
            "target_verdicts",
            "forecast_backtest");

    private final Home home;
    private final Contracts contracts;

    /** A completer for a home. */
    public PublicationCompleter(Home home, Contracts contracts) {
        this.home = home;
        this.contracts = contracts;
    }

    /**
     * Writes what is missing of a publication's folder.
     *
     * @param publication a prepared publication
     * @param tables its tables in the ledger, marts and raw
     * @param verdicts all verdicts on it
     * @param backtests how projections of past years did, by target
     * @throws YanhuoException RESOURCE when the disk is full or refuses; CONFIGURATION when a table has no contract
     */
    public CompletedPublication complete(
            Publication publication,
            List<PublishedTable> tables,
            List<Verdict> verdicts,
            SortedMap<String, Backtest> backtests) {
        Path folder = home.publication(publication.id());
        try {
            Files.createDirectories(folder);
            try (Connection connection = DuckDb.openStreaming(home.root())) {
                utc(connection);
                MartWriter writer = new MartWriter(connection, home.tmp(), folder);
                return describe(
                        connection, publication, tables, frozen(writer, tables), make(writer, verdicts, backtests));
            }
        } catch (IOException | SQLException e) {
            throw failure(publication, e);
        }
    }

    private static void utc(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
        }
    }

    /** The marts that the lake gave. One without rows may have no file there; it gets one here, so that readers find its columns. */
    private List<PublishedMart> frozen(MartWriter writer, List<PublishedTable> tables)
            throws IOException, SQLException {
        List<PublishedMart> marts = new ArrayList<>();
        for (PublishedTable table : tables) {
            if (MartNames.isMart(table.table()) && !MADE_HERE.contains(MartNames.mart(table.table()))) {
                MartContract contract = contract(MartNames.mart(table.table()));
                List<Path> files =
                        table.files().stream().map(home.root()::resolve).toList();
                marts.add(new PublishedMart(
                        contract,
                        table.snapshotId(),
                        files.isEmpty()
                                ? writer.write(contract, TableRows.none(contract))
                                        .files()
                                : files));
            }
        }
        return marts;
    }

    private List<PublishedMart> make(MartWriter writer, List<Verdict> verdicts, SortedMap<String, Backtest> backtests)
            throws IOException, SQLException {
        List<PublishedMart> marts = new ArrayList<>();
        marts.add(writer.write(contract("dim_calendar"), ReferenceTables.calendar(contracts)));
        marts.add(reference(writer, "dim_district", "districts.csv"));
        marts.add(reference(writer, "dim_place", "places.csv"));
        marts.add(reference(writer, "dim_reason", "reasons.csv"));
        marts.add(writer.write(contract("targets"), TargetTables.targets(contracts.targetVersions())));
        marts.add(
                writer.write(contract("target_verdicts"), TargetTables.verdicts(contracts.targetVersions(), verdicts)));
        marts.add(writer.write(contract("forecast_backtest"), BacktestTable.of(backtests)));
        return marts;
    }

    private PublishedMart reference(MartWriter writer, String mart, String file) throws IOException, SQLException {
        MartContract contract = contract(mart);
        return writer.write(contract, ReferenceTables.csv(contracts, file, contract));
    }

    private CompletedPublication describe(
            Connection connection,
            Publication publication,
            List<PublishedTable> tables,
            List<PublishedMart> frozen,
            List<PublishedMart> made)
            throws IOException, SQLException {
        List<HashedMart> given = hash(connection, frozen);
        List<HashedMart> added = hash(connection, made);
        List<HashedMart> all = Stream.concat(given.stream(), added.stream()).toList();
        List<PublishedMart> marts = all.stream().map(HashedMart::mart).toList();
        SortedMap<String, String> views = BasisViews.of(connection, frozen);
        writeJson(publication, all, tables, views);
        MartsDatabase.write(home.root(), home.publication(publication.id()), marts, views);
        return new CompletedPublication(
                given.stream()
                        .collect(Collectors.toMap(
                                HashedMart::name, mart -> mart.hash().sha256())),
                added.stream().map(mart -> mart.table(home.root())).toList());
    }

    private static List<HashedMart> hash(Connection connection, List<PublishedMart> marts) throws SQLException {
        List<HashedMart> hashed = new ArrayList<>();
        for (PublishedMart mart : marts) {
            hashed.add(new HashedMart(mart, ContentHash.of(connection, mart)));
        }
        return hashed;
    }

    private void writeJson(
            Publication publication,
            List<HashedMart> marts,
            List<PublishedTable> tables,
            SortedMap<String, String> views)
            throws IOException {
        Path folder = home.publication(publication.id());
        List<PublishedTable> raw = tables.stream()
                .filter(table -> !MartNames.isMart(table.table()))
                .toList();
        String text = new PublicationJson(publication, contracts, folder).text(marts, raw, views);
        Path part = folder.resolve(PublicationJson.FILE + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, folder.resolve(PublicationJson.FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    private MartContract contract(String mart) {
        return contracts
                .findMart(mart)
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.CONFIGURATION,
                        "Cannot complete a publication: schemas/mart must describe each of its marts, found none for "
                                + mart));
    }

    private static YanhuoException failure(Publication publication, Exception cause) {
        String said = String.valueOf(cause.getMessage());
        boolean resource = cause instanceof IOException || said.contains("IO Error") || said.contains("Out of Memory");
        return new YanhuoException(
                resource ? ErrorKind.RESOURCE : ErrorKind.INTERNAL,
                "Cannot complete publication " + publication.id() + ": its files cannot be read or written, found "
                        + said,
                cause);
    }
}
