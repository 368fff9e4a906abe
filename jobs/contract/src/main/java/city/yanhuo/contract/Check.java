package city.yanhuo.contract;

/**
 * A condition that every row has to hold.
 *
 * @param id snake_case, the reason code of what breaks it
 * @param expression SQL condition; a row for which it is false breaks it, NULL holds
 * @param label what a row that breaks it is told
 */
public record Check(String id, String expression, Label label) {}
