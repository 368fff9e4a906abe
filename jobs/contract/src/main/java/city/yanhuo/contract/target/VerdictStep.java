package city.yanhuo.contract.target;

import city.yanhuo.contract.Label;

/**
 * One step of the reasoning behind a verdict, in both languages.
 *
 * @param label what is computed
 * @param formula the formula with its symbols
 * @param numbers the formula with numbers put in
 * @param result the result as shown
 */
public record VerdictStep(Label label, Label formula, Label numbers, Label result) {}
