package city.yanhuo.contract.mart;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One column of a mart.
 *
 * @param name snake_case English
 * @param type type as both Spark and DuckDB write it: STRING, BIGINT, INT, DATE, TIMESTAMP, BOOLEAN, DECIMAL(p,s)
 * @param label what people call it
 * @param meaning one sentence, with the source of a formula
 * @param unit 元, 人次, 辆, 比率, 百分点 …; "" when there is none
 * @param displayUnit unit of the figures in what is made for people, such as 亿元; else the unit itself
 */
public record MartColumn(String name, String type, Label label, String meaning, String unit, String displayUnit) {
    /** A column that people read in its own unit. */
    public MartColumn(String name, String type, Label label, String meaning, String unit) {
        this(name, type, label, meaning, unit, unit);
    }

    /** How many of its units one display unit is: 100,000,000 for 元 shown in 亿元. */
    public BigDecimal displayFactor() {
        if (unit.equals(displayUnit)) {
            return BigDecimal.ONE;
        }
        BigDecimal shown = Unit.find(displayUnit).map(Unit::factor).orElse(BigDecimal.ONE);
        return shown.divide(Unit.find(unit).map(Unit::factor).orElse(BigDecimal.ONE), MathContext.UNLIMITED);
    }
}
