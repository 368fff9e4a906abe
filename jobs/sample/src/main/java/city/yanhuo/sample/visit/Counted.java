package city.yanhuo.sample.visit;

import city.yanhuo.sample.measure.Figure;
import java.math.BigDecimal;

/** Known days added up: how many of them, and how many people came. */
final class Counted {
    private int days;
    private long visits;

    void add(long more) {
        days++;
        visits += more;
    }

    int days() {
        return days;
    }

    long visits() {
        return visits;
    }

    /** Whether at least nine tenths of some days are among them. */
    boolean covers(int possible) {
        return possible > 0 && 10L * days >= 9L * possible;
    }

    /** The visits over those of others, less 1. */
    Figure growthOver(Counted base) {
        return Figure.growth(BigDecimal.valueOf(visits), BigDecimal.valueOf(base.visits));
    }

    /** The mean of a day over that of others, less 1. */
    Figure dailyGrowthOver(Counted base) {
        return Figure.growth(
                BigDecimal.valueOf(visits).multiply(BigDecimal.valueOf(base.days)),
                BigDecimal.valueOf(base.visits).multiply(BigDecimal.valueOf(days)));
    }

    /** The mean of a day. */
    Figure mean() {
        return days == 0
                ? Figure.none("NOT_REPORTED")
                : Figure.ratio(BigDecimal.valueOf(visits), BigDecimal.valueOf(days), "");
    }
}
