package city.yanhuo.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.source.raw.RawRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ValueParsersTest {
    private final Faults faults = new Faults();

    @Test
    void countsAreWholeAndConverted() {
        assertThat(parse(column(ColumnType.COUNT), "12,345", "1")).isEqualTo(12_345L);
        assertThat(parse(column(ColumnType.COUNT), "1.5", "10000")).isEqualTo(15_000L);
        assertThat(parse(column(ColumnType.COUNT), "1.5", "1")).isNull();
        assertThat(parse(column(ColumnType.COUNT), "12.0", "1")).isNull();
        assertThat(parse(column(ColumnType.COUNT), "1.23456", "10000")).isNull();
        assertThat(parse(column(ColumnType.COUNT), "15%", "1")).isNull();
        assertThat(parse(column(ColumnType.COUNT), "1e3", "1")).isNull();
        assertThat(parse(column(ColumnType.COUNT), "9999999999999999999", "1")).isNull();
        assertThat(reasons())
                .containsExactly(
                        "TOO_MANY_DECIMALS",
                        "TOO_MANY_DECIMALS",
                        "TOO_MANY_DECIMALS",
                        "NOT_A_NUMBER",
                        "NOT_A_NUMBER",
                        "OUT_OF_RANGE");
    }

    @Test
    void boundsAreInclusiveAndSaidInTheMessage() {
        SourceColumn column = bounded(ColumnType.COUNT, "0", "100");
        assertThat(parse(column, "0", "1")).isEqualTo(0L);
        assertThat(parse(column, "100", "1")).isEqualTo(100L);
        assertThat(parse(column, "101", "1")).isNull();
        assertThat(parse(column, "-120", "1")).isNull();
        assertThat(faults.all())
                .extracting(Fault::message)
                .containsExactly(
                        "Cannot read 列: it must be at most 100, found \"101\"",
                        "Cannot read 列: it must be at least 0, found \"-120\"");
    }

    @Test
    void moneyIsExactInYuan() {
        assertThat(parse(column(ColumnType.MONEY), "1,437.68", "10000")).isEqualTo(new BigDecimal("14376800.0000"));
        assertThat(parse(column(ColumnType.MONEY), "0.123456", "10000")).isEqualTo(new BigDecimal("1234.5600"));
        assertThat(parse(column(ColumnType.MONEY), "(3.5)", "1")).isEqualTo(new BigDecimal("-3.5000"));
        assertThat(parse(column(ColumnType.MONEY), "9999999999999999.9999", "1"))
                .isEqualTo(new BigDecimal("9999999999999999.9999"));
        assertThat(parse(column(ColumnType.MONEY), "1.23456", "1")).isNull();
        assertThat(parse(column(ColumnType.MONEY), "99999999999999999", "1")).isNull();
        assertThat(parse(column(ColumnType.MONEY), "3%", "1")).isNull();
        assertThat(reasons()).containsExactly("TOO_MANY_DECIMALS", "OUT_OF_RANGE", "NOT_A_NUMBER");
    }

    @Test
    void decimalsAsWrittenAreBounded() {
        SourceColumn column = new SourceColumn(
                "c",
                List.of("列"),
                ColumnType.MONEY,
                "元",
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(2),
                List.of(),
                false,
                Set.of());
        assertThat(parse(column, "1.23", "1")).isEqualTo(new BigDecimal("1.2300"));
        assertThat(parse(column, "1.230", "1")).isNull();
        assertThat(reasons()).containsExactly("TOO_MANY_DECIMALS");
    }

    @Test
    void growthIsARatioHoweverItIsWritten() {
        assertThat(parse(column(ColumnType.GROWTH), "14.0", "0.01")).isEqualTo(new BigDecimal("0.1400000000"));
        assertThat(parse(column(ColumnType.GROWTH), "15%", "0.01")).isEqualTo(new BigDecimal("0.1500000000"));
        assertThat(parse(column(ColumnType.GROWTH), "0.15", "1")).isEqualTo(new BigDecimal("0.1500000000"));
        assertThat(parse(column(ColumnType.GROWTH), "15%", "1")).isEqualTo(new BigDecimal("0.1500000000"));
        assertThat(parse(column(ColumnType.GROWTH), "▲12.3%", "0.01")).isEqualTo(new BigDecimal("-0.1230000000"));
        assertThat(parse(column(ColumnType.GROWTH), "增长1.2倍", "0.01")).isEqualTo(new BigDecimal("1.2000000000"));
        assertThat(parse(column(ColumnType.GROWTH), "持平", "0.01")).isEqualTo(new BigDecimal("0E-10"));
        assertThat(parse(column(ColumnType.GROWTH), "由负转正", "0.01")).isNull();
        assertThat(reasons()).containsExactly("NOT_A_NUMBER");
    }

    @Test
    void dashesDotsAndBlanksReportNothingAndZeroIsZero() {
        for (String nothing : List.of("", "  ", "\u3000", "—", "——", "-", "－", "…", "……", "空")) {
            assertThat(parse(column(ColumnType.MONEY), nothing, "1"))
                    .as(nothing)
                    .isNull();
        }
        assertThat(parse(column(ColumnType.MONEY), "0", "1")).isEqualTo(new BigDecimal("0.0000"));
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void textsAreNormalisedAndBlankOnesReportNothing() {
        assertThat(parse(column(ColumnType.TEXT), "　Ａｂ１ 蒙山　", "1")).isEqualTo("Ab1 蒙山");
        assertThat(parse(column(ColumnType.TEXT), "—", "1")).isEqualTo("—");
        assertThat(parse(column(ColumnType.TEXT), " ", "1")).isNull();
    }

    @Test
    void aClosedListIsClosed() {
        SourceColumn column = new SourceColumn(
                "c",
                List.of("列"),
                ColumnType.TEXT,
                "",
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("CNY", "USD"),
                false,
                Set.of());
        assertThat(parse(column, "ＣＮＹ", "1")).isEqualTo("CNY");
        assertThat(parse(column, "EUR", "1")).isNull();
        assertThat(faults.all())
                .extracting(Fault::message)
                .containsExactly("Cannot read 列: it must be one of CNY, USD, found \"EUR\"");
    }

    @Test
    void datesFollowTheContractsFormatsWhereItHasSome() {
        SourceColumn column = formatted(ColumnType.DATE, "dd/MM/yyyy", "d MMM yyyy");
        assertThat(parse(column, "03/09/2024", "1")).isEqualTo(LocalDate.of(2024, 9, 3));
        assertThat(parse(column, "3 Sep 2024", "1")).isEqualTo(LocalDate.of(2024, 9, 3));
        assertThat(parse(column, "2024-09-03", "1")).isNull();
        assertThat(parse(column, "31/02/2024", "1")).isNull();
        assertThat(parse(formatted(ColumnType.TIMESTAMP, "yyyy-MM-dd HH:mm"), "2024-07-01 23:00", "1"))
                .isEqualTo(LocalDateTime.of(2024, 7, 1, 23, 0));
        assertThat(reasons()).containsExactly("NOT_A_DATE", "NOT_A_DATE");
    }

    @Test
    void flagsAreYesOrNo() {
        assertThat(parse(column(ColumnType.BOOLEAN), "是", "1")).isEqualTo(true);
        assertThat(parse(column(ColumnType.BOOLEAN), "N", "1")).isEqualTo(false);
        assertThat(parse(column(ColumnType.BOOLEAN), "也许", "1")).isNull();
        assertThat(reasons()).containsExactly("NOT_YES_OR_NO");
    }

    @Test
    void smallNumbersStaySmall() {
        assertThat(parse(column(ColumnType.INTEGER), "23", "1")).isEqualTo(23);
        assertThat(parse(column(ColumnType.INTEGER), "3000000000", "1")).isNull();
        assertThat(reasons()).containsExactly("OUT_OF_RANGE");
    }

    private Object parse(SourceColumn column, String text, String factor) {
        return ValueParsers.of(column, "列", new BigDecimal(factor)).parse(RawRow.ofText(1, text), 0, faults);
    }

    private List<String> reasons() {
        return faults.all().stream().map(fault -> fault.reason().name()).toList();
    }

    private static SourceColumn column(ColumnType type) {
        return formatted(type);
    }

    private static SourceColumn formatted(ColumnType type, String... formats) {
        return SourceColumn.of("c", List.of("列"), type, "", false, List.of(), List.of(formats));
    }

    private static SourceColumn bounded(ColumnType type, String minimum, String maximum) {
        return new SourceColumn(
                "c",
                List.of("列"),
                type,
                "",
                false,
                List.of(),
                List.of(),
                Optional.of(new BigDecimal(minimum)),
                Optional.of(new BigDecimal(maximum)),
                Optional.empty(),
                List.of(),
                false,
                Set.of());
    }
}
