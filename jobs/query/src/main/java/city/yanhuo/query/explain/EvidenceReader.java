package city.yanhuo.query.explain;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.mart.Trace;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.query.DuckDb;
import city.yanhuo.query.explain.EvidencePlan.Planned;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.PublishedMarts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what stands behind measured figures: mart rows, reported rows, rejected rows. One connection, one thread. */
final class EvidenceReader {
    private static final String REJECTED = "raw.rejected";

    private final Home home;
    private final PublishedMarts marts;
    private final Map<String, PublishedTable> tables;
    private final List<ReplacingFeed> feeds;
    private final Connection connection;

    EvidenceReader(
            Connection connection,
            Home home,
            PublishedMarts marts,
            List<PublishedTable> tables,
            List<ReplacingFeed> feeds) {
        this.connection = connection;
        this.home = home;
        this.marts = marts;
        this.tables = tables.stream().collect(Collectors.toMap(PublishedTable::table, table -> table));
        this.feeds = feeds;
    }

    /** The planned figures with their rows, in the order planned. */
    List<Evidence> read(TargetContract target, List<Planned> planned) {
        List<Evidence> evidence = new ArrayList<>();
        target.measure()
                .ifPresent(measure -> evidence.addAll(read(target, measure, of(planned, Observation.Series.MAIN))));
        target.earlySignal()
                .ifPresent(measure -> evidence.addAll(read(target, measure, of(planned, Observation.Series.EARLY))));
        return evidence;
    }

    private static List<Planned> of(List<Planned> planned, Observation.Series series) {
        return planned.stream()
                .filter(one -> one.observation().series() == series)
                .toList();
    }

    private List<Evidence> read(TargetContract target, Measure measure, List<Planned> planned) {
        if (planned.isEmpty()) {
            return List.of();
        }
        MartFiles mart = marts.mart(measure.mart());
        List<Observation> observations =
                planned.stream().map(Planned::observation).toList();
        MartRows query = new MartRows(mart, measure, target.rule(), observations);
        try {
            List<MartRow> rows =
                    withRaw(query, query.read(connection), mart.contract().traces());
            return planned.stream()
                    .map(one -> new Evidence(
                            one.role(),
                            one.observation(),
                            measure,
                            mart.snapshotId(),
                            MartRows.of(one.observation(), rows, target.rule())))
                    .toList();
        } catch (SQLException e) {
            throw failure("the rows behind " + target.target(), e);
        }
    }

    private List<MartRow> withRaw(MartRows query, List<MartRow> rows, List<Trace> traces) throws SQLException {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, List<RawRow>> raw = new HashMap<>();
        for (Subject subject : traces.stream().map(Trace::subject).distinct().toList()) {
            Optional<PublishedTable> table = table("raw." + subject.tableName());
            if (table.isPresent()) {
                new RawRows(
                                subject,
                                table.get(),
                                DuckDb.files(home.root(), table.get().files()),
                                feeds)
                        .read(connection, query, traces)
                        .forEach((number, found) -> raw.computeIfAbsent(number, n -> new ArrayList<>())
                                .addAll(found));
            }
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).with(raw.getOrDefault(i + 1L, List.of())))
                .toList();
    }

    /** Rows of these deliveries that broke their contract. */
    List<RejectedLine> rejected(Collection<Long> deliveries) {
        List<String> files = table(REJECTED).map(PublishedTable::files).orElse(List.of());
        try {
            return Rejections.read(connection, home, files, deliveries);
        } catch (SQLException e) {
            throw failure("the rejected rows", e);
        }
    }

    private Optional<PublishedTable> table(String name) {
        return Optional.ofNullable(tables.get(name))
                .filter(table -> !table.files().isEmpty());
    }

    private YanhuoException failure(String what, SQLException e) {
        String found = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        boolean files = found.startsWith("IO Error");
        return new YanhuoException(
                files ? ErrorKind.RESOURCE : ErrorKind.INTERNAL,
                "Cannot read " + what + ": publication " + marts.publication() + " must be whole, found " + found
                        + (files ? "; publish again, or name another --publication" : ""),
                e);
    }
}
