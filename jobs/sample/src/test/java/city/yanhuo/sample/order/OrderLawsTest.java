package city.yanhuo.sample.order;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.sample.chance.Chance;
import java.math.BigDecimal;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrderLawsTest {
    @Property(tries = 20)
    void linesAreInTheOrderOfPaymentWithinTheirMonthAndTheirAmountsAreQuantityTimesPrice(@ForAll long seed) {
        OrderSeries series = new OrderSeries(new Chance(seed), 1);
        YearMonth month = YearMonth.of(2024, 8);
        OrderLine before = series.line(Platform.JDDJ, month, 0);
        for (long position = 1; position < series.size(Platform.JDDJ, month); position++) {
            OrderLine line = series.line(Platform.JDDJ, month, position);
            assertThat(line.paidAt()).isAfterOrEqualTo(before.paidAt());
            assertThat(YearMonth.from(line.paidAt())).isEqualTo(month);
            assertThat(line.amount()).isEqualByComparingTo(line.price().multiply(BigDecimal.valueOf(line.quantity())));
            assertThat(line.order() + line.line()).isNotEqualTo(before.order() + before.line());
            before = line;
        }
    }

    @Property(tries = 20)
    void theScaleMultipliesTheLines(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5000) int scale) {
        OrderSeries one = new OrderSeries(new Chance(seed), 1);
        OrderSeries many = new OrderSeries(new Chance(seed), scale);
        YearMonth month = YearMonth.of(2023, 8);
        assertThat(many.size(Platform.MEITUAN, month)).isEqualTo(scale * one.size(Platform.MEITUAN, month));
    }
}
