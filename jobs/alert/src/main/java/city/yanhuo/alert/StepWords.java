package city.yanhuo.alert;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.VerdictStep;
import java.util.List;

/**
 * What the reasoning of a verdict says in a letter, for rules that have no sentences of their own: its figures one by one, then
 * the condition that decided.
 */
final class StepWords {
    private StepWords() {}

    /** The figures: {@code 期限 2024-09-30，计划完成 2024-10-20}. */
    static Label figures(List<VerdictStep> steps) {
        Label text = new Label("", "");
        for (VerdictStep step : steps.subList(0, Math.max(0, steps.size() - 1))) {
            Label comma = text.isBlank() ? new Label("", "") : new Label("，", ", ");
            text = Label.joined(
                    text, comma, new Label(step.label().zh(), lower(step.label().en())), " ", step.result());
        }
        return text;
    }

    /** The condition with its numbers. */
    static Label condition(List<VerdictStep> steps) {
        return steps.isEmpty() ? new Label("", "") : steps.get(steps.size() - 1).numbers();
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
