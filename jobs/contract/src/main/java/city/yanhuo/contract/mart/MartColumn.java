package city.yanhuo.contract.mart;

import city.yanhuo.contract.Label;

/**
 * One column of a mart.
 *
 * @param name snake_case English
 * @param type type as both Spark and DuckDB write it: STRING, BIGINT, INT, DATE, TIMESTAMP, BOOLEAN, DECIMAL(p,s)
 * @param label what people call it
 * @param meaning one sentence, with the source of a formula
 * @param unit 元, 人次, 辆, 比率, 百分点 …; "" when there is none
 */
public record MartColumn(String name, String type, Label label, String meaning, String unit) {}
