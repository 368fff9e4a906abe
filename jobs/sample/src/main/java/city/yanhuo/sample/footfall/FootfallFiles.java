package city.yanhuo.sample.footfall;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.Reference;
import city.yanhuo.sample.file.TextFile;
import city.yanhuo.sample.file.TextShape;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;

/** The street administration's monthly exports of hourly counts. */
public final class FootfallFiles {
    private static final String SUPPLIER = "钟楼街管委会";
    private static final LocalDate HANDED_OVER = LocalDate.of(2024, 1, 12);
    private static final int BOTH_DIRECTIONS = 2;
    private static final LocalDateTime NO_SUCH_HOUR_AFTER = LocalDateTime.of(2024, 7, 15, 23, 0);

    private final Landing landing;
    private final FootfallSeries series;

    /** Files of one city. */
    public FootfallFiles(Landing landing, Chance chance, int scale) {
        this.landing = landing;
        this.series = new FootfallSeries(chance, scale);
    }

    /** Writes all months. */
    public void write() throws IOException {
        for (YearMonth month : FootfallSeries.MONTHS) {
            writeMonth(month);
        }
    }

    /** Adds the streets and sensors that a larger city has beyond the reference tables. */
    public static void addTo(Reference reference, int scale) {
        for (Street street : Street.beyondFirst(scale)) {
            reference.addPlace(street.code(), street.code(), street.district());
            street.sensors().forEach(sensor -> reference.addSensor(sensor, street.code()));
        }
    }

    private void writeMonth(YearMonth month) throws IOException {
        LocalDate sent = month.plusMonths(1).atDay(5);
        LocalDate received = sent.isBefore(HANDED_OVER) ? HANDED_OVER : sent;
        String name = "小时客流_" + month + ".csv";
        try (TextFile file = landing.text(received, SUPPLIER, name, TextShape.UTF8_BOM_COMMA)) {
            file.ignored("设备编号", "时段", "进", "出", "状态");
            LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
            for (LocalDateTime hour = month.atDay(1).atStartOfDay(); hour.isBefore(end); hour = hour.plusHours(1)) {
                writeHour(file, hour);
            }
        }
    }

    private void writeHour(TextFile file, LocalDateTime hour) throws IOException {
        String text = hour.toString().replace('T', ' ');
        for (Street street : series.streets()) {
            for (String sensor : street.sensors()) {
                Optional<Outage> outage = Outage.at(sensor, hour);
                if (outage.isPresent()) {
                    writeOutage(file, outage.get().kind(), sensor, text);
                } else {
                    String in = Long.toString(series.in(street, sensor, hour));
                    String out = Long.toString(series.out(street, sensor, hour));
                    file.good(BOTH_DIRECTIONS, sensor, text, in, out, "正常");
                }
            }
        }
        if (hour.equals(NO_SUCH_HOUR_AFTER)) {
            file.rejected("时段", "NOT_A_DATE", "ZL01", "2024-07-15 25:00", "310", "295", "正常");
        }
    }

    private static void writeOutage(TextFile file, Outage.Kind kind, String sensor, String hour) throws IOException {
        switch (kind) {
            case MARKED -> file.good(BOTH_DIRECTIONS, sensor, hour, "", "", "断线");
            case GARBLED -> file.rejected("进", "NOT_A_NUMBER", sensor, hour, "####", "812", "正常");
            case SILENT -> {
                return;
            }
        }
    }
}
