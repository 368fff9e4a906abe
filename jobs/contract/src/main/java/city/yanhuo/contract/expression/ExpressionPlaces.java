package city.yanhuo.contract.expression;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;

/** Checks expressions and reports their faults at their places in the YAML file. */
public final class ExpressionPlaces {
    private final Problems problems;

    /** Reports to the problems. */
    public ExpressionPlaces(Problems problems) {
        this.problems = problems;
    }

    /** A condition below a key. */
    public void condition(YamlFields yaml, String key, ColumnScope scope) {
        if (yaml.find(key).orElse(null) instanceof YamlNode.Scalar scalar
                && scalar.kind() == YamlNode.Scalar.Kind.TEXT) {
            report(scalar, ExpressionChecker.condition(scalar.text(), scope));
        }
    }

    /** A value from one row that must be of a kind. */
    public void value(YamlNode.Scalar scalar, ColumnScope scope, ValueType needed, String name) {
        CheckedExpression checked = ExpressionChecker.value(scalar.text(), scope);
        report(scalar, checked);
        needs(scalar, checked, needed, name);
    }

    /** A value from many rows that must be of a kind. */
    public void aggregate(YamlNode.Scalar scalar, ColumnScope scope, ValueType needed, String name) {
        CheckedExpression checked = ExpressionChecker.aggregate(scalar.text(), scope);
        report(scalar, checked);
        needs(scalar, checked, needed, name);
    }

    private void needs(YamlNode.Scalar scalar, CheckedExpression checked, ValueType needed, String name) {
        if (checked.faults().isEmpty() && checked.type() != needed && checked.type() != ValueType.ANY) {
            problems.add(
                    scalar.location(),
                    "Cannot read the expression of " + name + ": it must give a " + needed.word() + ", found a "
                            + checked.type().word());
        }
    }

    private void report(YamlNode.Scalar scalar, CheckedExpression checked) {
        checked.faults()
                .forEach(fault ->
                        problems.add(scalar.locate(fault.offset()), "Cannot read the expression: " + fault.why()));
    }
}
