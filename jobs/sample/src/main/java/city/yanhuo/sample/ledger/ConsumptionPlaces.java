package city.yanhuo.sample.ledger;

import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The true rows of the mart {@code consumption_places}: what each district's newest ledger lists. */
public final class ConsumptionPlaces {
    private static final String HEADER =
            "kind,district,name,period,status,first_seen,recognised_on,lapsed_on,document,due,progress,"
                    + "progress_reason,evidence,reported_to";

    private ConsumptionPlaces() {}

    /** Writes all rows, by kind, district and name. */
    public static void write(Path folder) throws IOException {
        try (Table table = Table.create(folder.resolve("consumption_places.csv"), HEADER)) {
            for (LedgerItem item : LedgerItems.all()) {
                YearMonth month = item.district().lastLedger();
                if (item.isListed(month)) {
                    Optional<BigDecimal> progress =
                            item.progress(month).map(percent -> Figure.ratioOfPercent(BigDecimal.valueOf(percent)));
                    table.row(
                            item.kind(),
                            item.district().code(),
                            item.name(),
                            month,
                            item.status(month),
                            item.firstSeen(),
                            item.recognisedBy(month),
                            item.lapsedBy(month),
                            item.document(month),
                            item.due(),
                            progress,
                            progress.isPresent() ? "" : "NOT_REPORTED",
                            item.evidence(),
                            month.atEndOfMonth());
                }
            }
        }
    }

    /** How many of a kind are recognised, and not lapsed, by a day; of one district, or of the city. */
    public static long recognised(String kind, Optional<District> district, LocalDate day) {
        return newest(kind, district).stream()
                .filter(item ->
                        item.recognisedOn().filter(on -> !on.isAfter(day)).isPresent())
                .filter(item -> item.lapsedOn().filter(on -> !on.isAfter(day)).isEmpty())
                .count();
    }

    /** Share of the listed things of a kind whose district has reported up to the day. */
    public static BigDecimal reportedShare(String kind, LocalDate day) {
        List<LedgerItem> items = newest(kind, Optional.empty());
        long reported = items.stream()
                .filter(item -> !item.district().lastLedger().atEndOfMonth().isBefore(day))
                .count();
        return Figure.ratio(BigDecimal.valueOf(reported), BigDecimal.valueOf(items.size()), "")
                .value()
                .orElse(BigDecimal.ZERO);
    }

    private static List<LedgerItem> newest(String kind, Optional<District> district) {
        return LedgerItems.all().stream()
                .filter(item -> item.kind().equals(kind)
                        && item.isListed(item.district().lastLedger()))
                .filter(item ->
                        district.filter(wanted -> item.district() != wanted).isEmpty())
                .toList();
    }
}
