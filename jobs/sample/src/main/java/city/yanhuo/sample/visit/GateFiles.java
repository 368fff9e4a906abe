package city.yanhuo.sample.visit;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.Reference;
import city.yanhuo.sample.file.TextFile;
import city.yanhuo.sample.file.TextShape;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The culture-and-tourism bureau's monthly files of daily gate counts. */
public final class GateFiles {
    private static final String SUPPLIER = "文旅局";
    private static final LocalDate HANDED_OVER = LocalDate.of(2024, 1, 12);
    private static final YearMonth REPEATED = YearMonth.of(2024, 9);
    private static final LocalDate REPEATED_ON = LocalDate.of(2024, 10, 12);
    private static final YearMonth CORRECTED = YearMonth.of(2024, 8);
    private static final LocalDate CORRECTED_ON = LocalDate.of(2024, 9, 20);

    private final Landing landing;
    private final GateSeries series;

    /** Files of one city. */
    public GateFiles(Landing landing, Chance chance, int scale) {
        this.landing = landing;
        this.series = new GateSeries(chance, scale);
    }

    /** Writes all months, the correction and the repeated file. */
    public void write() throws IOException {
        for (YearMonth month = GateSeries.FIRST; !month.isAfter(GateSeries.LAST); month = month.plusMonths(1)) {
            writeMonth(month);
        }
        writeCorrection();
        landing.repeat(received(REPEATED), REPEATED_ON, SUPPLIER, name(REPEATED, ""));
    }

    /** Adds the places that a larger city has beyond the reference tables. */
    public static void addTo(Reference reference, int scale) {
        for (GatePlace place : GatePlace.beyondFirst(scale)) {
            reference.addPlace(place.code(), place.name(), place.district());
            if (!place.alias().equals(place.name())) {
                reference.addAlias(place.code(), place.alias());
            }
        }
    }

    private void writeMonth(YearMonth month) throws IOException {
        LocalDate submitted = month.plusMonths(1).atDay(8);
        try (TextFile file = landing.text(received(month), SUPPLIER, name(month, ""), TextShape.GB18030_COMMA)) {
            writeHead(file, month, submitted + " 09:12");
            long visits = 0;
            long revenue = 0;
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                for (GatePlace place : series.places()) {
                    GateDay typed = GateRow.write(file, place, month.atDay(day), asTyped(place, month.atDay(day)));
                    visits += typed.visits();
                    revenue += typed.ticketRevenue().orElse(0);
                }
            }
            file.control("合计", "", Long.toString(visits), Long.toString(revenue), "", "");
            writeFoot(file, month);
        }
    }

    private void writeCorrection() throws IOException {
        String name = name(CORRECTED, "_更正");
        try (TextFile file = landing.text(CORRECTED_ON, SUPPLIER, name, TextShape.GB18030_COMMA)) {
            writeHead(file, CORRECTED, CORRECTED_ON + " 16:40");
            long visits = 0;
            long revenue = 0;
            for (GatePlace place : series.places()) {
                for (int day = 1; day <= CORRECTED.lengthOfMonth(); day++) {
                    LocalDate date = CORRECTED.atDay(day);
                    if (isMistyped(place, date)) {
                        GateDay right = GateRow.write(file, place, date, series.truth(place, date));
                        visits += right.visits();
                        revenue += right.ticketRevenue().orElse(0);
                    }
                }
            }
            file.control("合计", "", Long.toString(visits), Long.toString(revenue), "", "");
            file.ignored("注：蒙山10日至12日入园人次多录一位，以本表为准", "", "", "", "", "");
        }
    }

    /** What the first file of the month says: one place's weekend is typed with one digit too many. */
    private GateDay asTyped(GatePlace place, LocalDate day) {
        GateDay truth = series.truth(place, day);
        return isMistyped(place, day)
                ? new GateDay(truth.visits() * 10, truth.ticketRevenue(), truth.inParkPeak())
                : truth;
    }

    private static boolean isMistyped(GatePlace place, LocalDate day) {
        return place.code().equals("mengshan")
                && YearMonth.from(day).equals(CORRECTED)
                && day.getDayOfMonth() >= 10
                && day.getDayOfMonth() <= 12;
    }

    private static void writeHead(TextFile file, YearMonth month, String submitted) throws IOException {
        file.ignored(String.format(Locale.ROOT, "太原市重点景区入园日报（%d年%d月）", month.getYear(), month.getMonthValue()));
        file.ignored("单位：人次、元", "", "", "", "", "报送时间：" + submitted);
        file.ignored("日期", "景区", "入园人次", "门票收入", "园内峰值", "备注");
    }

    private static void writeFoot(TextFile file, YearMonth month) throws IOException {
        if (month.getYear() == 2022) {
            file.ignored("");
        }
        file.ignored("填表人：李某某　联系电话：0351-5550100", "", "", "", "", "");
    }

    private static LocalDate received(YearMonth month) {
        LocalDate submitted = month.plusMonths(1).atDay(8);
        return submitted.isBefore(HANDED_OVER) ? HANDED_OVER : submitted;
    }

    private static String name(YearMonth month, String suffix) {
        return "景区入园日报_" + month + suffix + ".csv";
    }

    static List<String> cells(GatePlace place, LocalDate day, GateDay typed) {
        List<String> cells = new ArrayList<>();
        cells.add(GateText.day(day));
        cells.add(day.getYear() == 2022 ? place.alias() : place.name());
        cells.add(GateText.count(typed.visits(), day));
        cells.add(
                typed.ticketRevenue().isPresent()
                        ? GateText.count(typed.ticketRevenue().getAsLong(), day)
                        : "—");
        cells.add(peak(typed.inParkPeak()));
        cells.add(GateText.note(typed, day));
        return cells;
    }

    private static String peak(OptionalLong peak) {
        return peak.isPresent() ? Long.toString(peak.getAsLong()) : "";
    }
}
