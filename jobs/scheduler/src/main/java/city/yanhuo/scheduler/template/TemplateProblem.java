package city.yanhuo.scheduler.template;

/**
 * Something in a template that the subset does not allow.
 *
 * @param offset where in the text, from 0
 * @param message the sentence
 */
public record TemplateProblem(int offset, String message) {}
