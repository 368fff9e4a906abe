package city.yanhuo.app.dryrun;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.output.Columns;
import city.yanhuo.app.output.RejectList;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.query.export.TextWidth;
import city.yanhuo.source.LandingPath;
import city.yanhuo.source.ReadTable;
import city.yanhuo.source.Reconciliation;
import city.yanhuo.source.RejectedRow;
import city.yanhuo.source.SubjectRecord;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints what reading one file would give. */
final class DryReport {
    private static final int WIDTH = 100;
    private static final int NAME_WIDTH = 18;

    private final Yanhuo yanhuo;
    private final PrintWriter out;

    DryReport(Yanhuo yanhuo) {
        this.yanhuo = yanhuo;
        this.out = yanhuo.terminal().out();
    }

    /** The file's name; the lines about it follow. */
    void begin(LandingPath path) {
        out.println(path);
    }

    /**
     * Everything about a file that has been read.
     *
     * @param chosen how the contract was chosen: {@code forced}, {@code named}
     * @return whether it would be taken
     */
    boolean tell(DryRead read, String chosen) {
        FeedContract feed = read.feed();
        line("contract", text("dry." + chosen, feed.feed(), yanhuo.terminal().text(feed.label()), files(feed)));
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
            out.println("    " + TextWidth.padRight(column.name(), NAME_WIDTH) + " ← " + column.place() + " "
                    + column.header() + unit);
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

    /** A line of a kind, wrapped. */
    void line(String kind, String what) {
        String before = "  " + TextWidth.padRight(text("dry." + kind), 10);
        for (String part : TextWidth.wrap(what, WIDTH - TextWidth.of(before))) {
            out.println(before + part);
            before = " ".repeat(TextWidth.of(before));
        }
    }

    /** A text in the caller's language. */
    String text(String key, Object... values) {
        return yanhuo.messages().text(key, values);
    }
}
