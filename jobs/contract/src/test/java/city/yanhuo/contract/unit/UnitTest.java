package city.yanhuo.contract.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "元, 12.34, 12.34",
        "千元, 1.5, 1500",
        "万元, 123456.78, 1234567800",
        "百万元, 1, 1000000",
        "亿元, 0.1, 10000000",
        "万人次, 2.47, 24700",
        "人次, 3, 3",
        "辆, 7, 7",
        "萬元, 30.5, 305000",
        "億元, 0.1, 10000000",
        "萬人次, 1.25, 12500",
        "輛, 7, 7",
        "百分點, 1.5, 0.015",
        "%, 14.0, 0.14",
        "％, -3.2, -0.032"
    })
    void aValueIsTurnedIntoItsBaseUnitExactly(String unit, BigDecimal value, BigDecimal base) {
        assertThat(value.multiply(Unit.find(unit).orElseThrow().factor())).isEqualByComparingTo(base);
    }

    @Test
    void aHeaderNamesItsUnitInBrackets() {
        assertThat(Unit.ofHeader("零售额（万元）").map(Unit::text)).contains("万元");
        assertThat(Unit.ofHeader("門票收入（萬元）").map(Unit::text)).contains("万元");
        assertThat(Unit.ofHeader("累计/同比增长(%)").map(Unit::text)).contains("%");
        assertThat(Unit.ofHeader("零售额(万元)/累计同比(%)").map(Unit::text)).contains("%");
        assertThat(Unit.ofHeader("销量(含出口)")).isEmpty();
    }

    @Test
    void anUnknownTextIsNoUnit() {
        assertThat(Unit.find("斤")).isEmpty();
    }
}
