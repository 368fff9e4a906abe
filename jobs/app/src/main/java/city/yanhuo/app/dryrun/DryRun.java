package city.yanhuo.app.dryrun;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.output.Columns;
import city.yanhuo.app.output.RejectList;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.query.export.TextWidth;
import city.yanhuo.source.Delivery;
import city.yanhuo.source.FeedFit;
import city.yanhuo.source.FeedMatcher;
import city.yanhuo.source.LandingPath;
import city.yanhuo.source.ReadTable;
import city.yanhuo.source.Reconciliation;
import city.yanhuo.source.RejectedRow;
import city.yanhuo.source.SubjectRecord;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells what reading files would give: contract, header, first rows, rejections, reconciliation. Writes nothing. */
public final class DryRun {
    private static final int WIDTH = 100;
    private static final int NEAREST = 2;

    private final Yanhuo yanhuo;
    private final Contracts contracts;
    private final FeedMatcher matcher;
    private final Path landing;
    private final LocalDate today;
    private final Optional<FeedContract> forced;
    private final int rows;
    private final PrintWriter out;

    /**
     * With the contracts as they are now.
     *
     * @param feed the contract to read by; empty finds it by the files' names
     * @param rows how many records are shown
     * @throws YanhuoException USAGE when there is no contract of that name
     */
    public DryRun(Yanhuo yanhuo, Optional<String> feed, int rows) {
        Workplace workplace = yanhuo.workplace();
        YanhuoConfig configuration = workplace.configuration();
        this.yanhuo = yanhuo;
        this.contracts = workplace.contracts();
        this.matcher = new FeedMatcher(contracts.feeds());
        this.landing = configuration.landingFolder(workplace.home().root());
        this.today = LocalDate.now(configuration.zone());
        this.forced = feed.map(contracts::feed);
        this.rows = rows;
        this.out = yanhuo.terminal().out();
    }

    /** Tells about one file; whether it would be taken. */
    public boolean tell(Path file) {
        if (!Files.isReadable(file)) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read " + file + ": it must be a file that may be read, found "
                            + (Files.exists(file) ? "one that may not" : "nothing"));
        }
        LandingPath path = landingPath(file.toAbsolutePath().normalize());
        Delivery delivery = new Delivery(file, path, path.received().orElse(today));
        out.println(path);
        Optional<FeedContract> chosen = forced.or(() -> byName(path));
        if (chosen.isEmpty()) {
            nearest(delivery);
            return false;
        }
        return tell(DryRead.of(delivery, chosen.get(), contracts, rows));
    }

    /** As it would be called in the landing folder: {@code [day/]supplier/file}. */
    private LandingPath landingPath(Path file) {
        if (file.startsWith(landing)) {
            return LandingPath.of(landing.relativize(file).toString());
        }
        int names = file.getNameCount();
        LandingPath dated =
                LandingPath.of(file.subpath(Math.max(0, names - 3), names).toString());
        return dated.received().isPresent() || names < 2
                ? dated
                : LandingPath.of(file.subpath(names - 2, names).toString());
    }

    /** The contract that {@code yanhuo ingest} would choose. */
    private Optional<FeedContract> byName(LandingPath path) {
        List<FeedContract> named = matcher.all(path);
        named.stream().skip(1).forEach(feed -> line("contract", text("dry.also", feed.feed())));
        return named.stream().findFirst();
    }

    private void nearest(Delivery delivery) {
        line("contract", text("dry.none"));
        FeedFit.of(delivery, contracts.feeds()).stream()
                .limit(NEAREST)
                .forEach(fit -> line("nearest", fit.feed().feed() + ": " + fit.difference()));
    }

    private boolean tell(DryRead read) {
        FeedContract feed = read.feed();
        line(
                "contract",
                text(
                        forced.isPresent() ? "dry.forced" : "dry.named",
                        feed.feed(),
                        yanhuo.terminal().text(feed.label()),
                        files(feed)));
        if (read.outcome().failure().isPresent()) {
            line("refused", read.outcome().failure().get().message());
            return false;
        }
        read.outcome().tables().forEach(this::table);
        counts(read);
        read.outcome().notes().forEach(note -> line("note", note.message()));
        read.rejected().values().forEach(this::rejected);
        if (!feed.derive().isEmpty() || !feed.checks().isEmpty()) {
            line(
                    "later",
                    text("dry.later.what", feed.derive().size(), feed.checks().size()));
        }
        first(read);
        return true;
    }

    private static String files(FeedContract feed) {
        return String.join(", ", feed.files());
    }

    private void table(ReadTable table) {
        line("header", text("dry.header.at", table.form(), table.headerLine()));
        for (ReadTable.ReadColumn column : table.columns()) {
            String unit = column.unit()
                    .map(named -> "  " + named.unit().text() + " " + text("dry.unit." + named.origin()))
                    .orElse("");
            out.println("    " + TextWidth.padRight(column.name(), 18) + " ← " + column.place() + " " + column.header()
                    + unit);
        }
    }

    private void counts(DryRead read) {
        Reconciliation counts = read.outcome().counts();
        line(
                "records",
                text(
                        "dry.counts",
                        counts.in(),
                        counts.good(),
                        counts.rejected(),
                        counts.duplicate(),
                        counts.control(),
                        counts.ignored(),
                        counts.outputs(),
                        read.feed().subject().tableName()));
    }

    private void rejected(DryRead.Rejected rejected) {
        RejectedRow row = rejected.example();
        String place = RejectList.place(
                yanhuo.messages(), row.origin().sheet(), row.origin().line(), row.column());
        line("rejected", text("dry.rejected.one", rejected.count(), row.reason(), place, row.message()));
    }

    /** The first records as they would land; columns that none of them fills are left out. */
    private void first(DryRead read) {
        List<SubjectColumn> subject = read.feed().subject().columns();
        Columns<SubjectRecord> columns = new Columns<SubjectRecord>()
                .number("line", "行", "line", record -> record.origin().line());
        IntStream.range(0, subject.size())
                .filter(i ->
                        read.first().stream().anyMatch(record -> record.values().get(i) != null))
                .forEach(i -> {
                    String name = subject.get(i).name();
                    columns.text(
                            name, name, name, record -> shown(record.values().get(i)));
                });
        out.println();
        new FormatOption().write(columns.of(read.first()), yanhuo.terminal());
        out.println();
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private void line(String kind, String what) {
        String before = "  " + TextWidth.padRight(text("dry." + kind), 10);
        for (String part : TextWidth.wrap(what, WIDTH - TextWidth.of(before))) {
            out.println(before + part);
            before = " ".repeat(TextWidth.of(before));
        }
    }

    private String text(String key, Object... values) {
        return yanhuo.messages().text(key, values);
    }
}
