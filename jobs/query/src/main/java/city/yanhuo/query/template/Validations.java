package city.yanhuo.query.template;

import city.yanhuo.contract.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the cells of a sheet refuse while they are typed, and the box that says what belongs there. */
final class Validations {
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_TEXT = 220;
    private static final BigDecimal MOST_WHOLE = new BigDecimal("999999999999999");

    private final XSSFSheet sheet;
    private final ChoiceLists lists;
    private final DataValidationHelper helper;

    Validations(XSSFSheet sheet, ChoiceLists lists) {
        this.sheet = sheet;
        this.lists = lists;
        this.helper = sheet.getDataValidationHelper();
    }

    /**
     * A column from a row downwards.
     *
     * @param marks texts that it takes beside its own, because they mark totals
     */
    void column(FormColumn column, int position, int firstRow, List<String> marks) {
        CellRangeAddressList cells =
                new CellRangeAddressList(firstRow, SpreadsheetVersion.EXCEL2007.getLastRowIndex(), position, position);
        String first = new CellReference(firstRow, position, false, false).formatAsString();
        DataValidation validation = helper.createValidation(constraint(column, first, marks), cells);
        int style = column.choices().isEmpty() || column.isClosed()
                ? DataValidation.ErrorStyle.STOP
                : DataValidation.ErrorStyle.WARNING;
        validation.setErrorStyle(style);
        add(validation, column.header(), Hints.box(column));
    }

    /** A cell above the header. */
    void asked(CaptionLine line, CellRangeAddressList cells) {
        DataValidationConstraint constraint = line.choices().isEmpty()
                ? helper.createCustomConstraint("TRUE")
                : helper.createFormulaListConstraint(lists.range(line.choices()));
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        String example = new Label("例如", "for example").both() + "： " + line.example();
        add(validation, line.label().both(), example);
    }

    private void add(DataValidation validation, String title, String text) {
        validation.setEmptyCellAllowed(true);
        validation.setShowPromptBox(true);
        validation.createPromptBox(cut(title, LONGEST_TITLE), cut(text, LONGEST_TEXT));
        validation.setShowErrorBox(true);
        validation.createErrorBox(cut(title, LONGEST_TITLE), cut(text, LONGEST_TEXT));
        sheet.addValidationData(validation);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private DataValidationConstraint constraint(FormColumn column, String cell, List<String> marks) {
        List<String> missing = new ArrayList<>(
                column.column().required() ? List.of() : column.column().missing());
        missing.addAll(marks);
        if (!column.choices().isEmpty()) {
            List<String> all = new ArrayList<>(column.choices());
            all.addAll(missing);
            return helper.createFormulaListConstraint(lists.range(all));
        }
        boolean isPlain = missing.isEmpty() && (column.column().decimals().isEmpty() || isWhole(column));
        return switch (column.form().kind()) {
            case TEXT -> helper.createCustomConstraint("TRUE");
            case WHOLE -> isPlain ? whole(column) : formula(column, cell, missing);
            case DECIMAL -> isPlain ? decimal(column) : formula(column, cell, missing);
            case DAY, TIME ->
                missing.isEmpty()
                        ? helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "1", null, null)
                        : helper.createCustomConstraint(either(missing, cell, List.of("ISNUMBER(" + cell + ")")));
        };
    }

    private static boolean isWhole(FormColumn column) {
        return column.form().kind() == CellForm.Kind.WHOLE;
    }

    private DataValidationConstraint whole(FormColumn column) {
        BigDecimal low = column.minimum().orElse(MOST_WHOLE.negate());
        BigDecimal high = column.maximum().orElse(MOST_WHOLE);
        return helper.createIntegerConstraint(OperatorType.BETWEEN, low.toPlainString(), high.toPlainString());
    }

    private DataValidationConstraint decimal(FormColumn column) {
        Optional<BigDecimal> low = column.minimum();
        Optional<BigDecimal> high = column.maximum();
        if (low.isPresent() && high.isEmpty()) {
            return helper.createDecimalConstraint(
                    OperatorType.GREATER_OR_EQUAL, low.get().toPlainString(), null);
        }
        String from = low.orElse(MOST_WHOLE.negate()).toPlainString();
        return helper.createDecimalConstraint(
                OperatorType.BETWEEN, from, high.orElse(MOST_WHOLE).toPlainString());
    }

    /** Bounds and decimals beside the tokens for "not reported", which a constraint of numbers alone would refuse. */
    private DataValidationConstraint formula(FormColumn column, String cell, List<String> missing) {
        List<String> conditions = new ArrayList<>();
        conditions.add("ISNUMBER(" + cell + ")");
        Optional<Integer> decimals =
                isWhole(column) ? Optional.of(0) : column.column().decimals();
        decimals.ifPresent(most -> conditions.add("ROUND(" + cell + "," + most + ")=" + cell));
        column.minimum().ifPresent(low -> conditions.add(cell + ">=" + low.toPlainString()));
        column.maximum().ifPresent(high -> conditions.add(cell + "<=" + high.toPlainString()));
        return helper.createCustomConstraint(either(missing, cell, conditions));
    }

    private static String either(List<String> missing, String cell, List<String> conditions) {
        String all = conditions.size() == 1 ? conditions.get(0) : "AND(" + String.join(",", conditions) + ")";
        if (missing.isEmpty()) {
            return all;
        }
        StringBuilder formula = new StringBuilder("OR(");
        missing.forEach(token -> formula.append(cell)
                .append("=\"")
                .append(token.replace("\"", "\"\""))
                .append("\","));
        return formula.append(all).append(")").toString();
    }
}
