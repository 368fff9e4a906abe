package city.yanhuo.sample.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A break with the weekends beside it, and what of it is compared with last year; written out by hand from domain.md §4.1 to §4.3.
 *
 * @param year year of the notice
 * @param name {@code 中秋+国庆}, …
 * @param own its days
 * @param baseName the break of last year; "" when there is none to compare with
 * @param base the days of that break
 * @param first the first days that both have
 * @param aligned the days that are alike: by lunar day in 春节, the same as {@code first} otherwise
 */
record PressBreak(int year, String name, Span own, String baseName, Span base, Pairs first, Pairs aligned) {
    private static final Span NOTHING = new Span(LocalDate.EPOCH, 0);

    private static final List<PressBreak> ALL = Stream.of(
                    same("2022 元旦 2022-01-01 3 2021-01-01 3"),
                    same("2022 春节 2022-01-31 7 2021-02-11 7"),
                    same("2022 清明 2022-04-03 3 2021-04-03 3"),
                    same("2022 劳动节 2022-04-30 5 2021-05-01 5"),
                    same("2022 端午 2022-06-03 3 2021-06-12 3"),
                    same("2022 中秋 2022-09-10 3 2021-09-19 3"),
                    same("2022 国庆 2022-10-01 7 2021-10-01 7"),
                    same("2023 元旦 2022-12-31 3 2022-01-01 3"),
                    same("2023 春节 2023-01-21 7 2022-01-31 7"),
                    same("2023 清明 2023-04-05 1 2022-04-03 3"),
                    same("2023 劳动节 2023-04-29 5 2022-04-30 5"),
                    same("2023 端午 2023-06-22 3 2022-06-03 3"),
                    same("2023 中秋+国庆 2023-09-29 8 2022-10-01 7")
                            .against("2022国庆")
                            .pairedFrom("2023-10-01", "2022-10-01", 6),
                    same("2024 元旦 2023-12-30 3 2022-12-31 3"),
                    same("2024 春节 2024-02-10 8 2023-01-21 7").alignedFrom("2024-02-10", "2023-01-22", 6),
                    same("2024 清明 2024-04-04 3 2023-04-05 1"),
                    same("2024 劳动节 2024-05-01 5 2023-04-29 5"),
                    same("2024 端午 2024-06-08 3 2023-06-22 3"),
                    same("2024 中秋 2024-09-15 3 1970-01-01 0").against(""))
            .toList();

    /** Days in a row. */
    record Span(LocalDate from, int days) {
        LocalDate last() {
            return from.plusDays(days - 1L);
        }
    }

    /** The k-th day from one day against the k-th from another. */
    record Pairs(LocalDate own, LocalDate base, int days) {
        boolean contains(LocalDate day) {
            return !day.isBefore(own) && day.isBefore(own.plusDays(days));
        }

        LocalDate partner(LocalDate day) {
            return base.plusDays(day.toEpochDay() - own.toEpochDay());
        }
    }

    static List<PressBreak> all() {
        return ALL;
    }

    private static PressBreak same(String line) {
        String[] cells = line.split(" ");
        Span own = new Span(LocalDate.parse(cells[2]), Integer.parseInt(cells[3]));
        Span base = new Span(LocalDate.parse(cells[4]), Integer.parseInt(cells[5]));
        int year = Integer.parseInt(cells[0]);
        Pairs pairs = new Pairs(own.from(), base.from(), Math.min(own.days(), base.days()));
        return new PressBreak(year, cells[1], own, (year - 1) + cells[1], base, pairs, pairs);
    }

    private PressBreak against(String other) {
        return new PressBreak(year, name, own, other, other.isEmpty() ? NOTHING : base, first, aligned);
    }

    private PressBreak pairedFrom(String ownDay, String baseDay, int days) {
        Pairs pairs = new Pairs(LocalDate.parse(ownDay), LocalDate.parse(baseDay), days);
        return new PressBreak(year, name, own, baseName, base, pairs, pairs);
    }

    private PressBreak alignedFrom(String ownDay, String baseDay, int days) {
        Pairs pairs = new Pairs(LocalDate.parse(ownDay), LocalDate.parse(baseDay), days);
        return new PressBreak(year, name, own, baseName, base, first, pairs);
    }
}
