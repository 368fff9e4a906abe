package city.yanhuo.query.template;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.contract.reference.ReferenceData;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * What a template holds, before it is a workbook.
 *
 * @param feed the contract
 * @param sheet name of the sheet to be filled in
 * @param caption what stands above the header
 * @param columns the columns, in the contract's order
 * @param examples rows that the contract takes, one text per column
 * @param name where the filled workbook goes
 */
record Form(
        FeedContract feed,
        String sheet,
        Caption caption,
        List<FormColumn> columns,
        List<List<String>> examples,
        DeliveryName name) {
    /** What a sheet is called whose name must tell something: it is to be changed, and a file that keeps it is refused. */
    private static final String TO_BE_RENAMED = "请改名";

    /**
     * The form of a contract.
     *
     * @param day names that hold on this day are offered, and examples are of the month before it
     * @throws YanhuoException USAGE for a contract whose files nobody fills in by hand
     */
    static Form of(FeedContract feed, ReferenceData reference, LocalDate day) {
        if (feed.shape().format() == FileShape.Format.JSON) {
            throw refused(feed, "its files are JSON, which programs write, found format json");
        }
        YearMonth month = YearMonth.from(day).minusMonths(1);
        Choices choices = new Choices(feed, reference, day);
        PlaceValues values = new PlaceValues(feed, choices, month);
        List<FormColumn> columns = columns(feed, choices);
        return new Form(
                feed,
                sheet(feed),
                Caption.of(feed, values),
                columns,
                new Examples(feed, columns, month).rows(),
                DeliveryName.of(feed, values));
    }

    private static List<FormColumn> columns(FeedContract feed, Choices choices) {
        List<FormColumn> columns = new ArrayList<>();
        feed.columns().stream()
                .filter(column -> !column.headers().isEmpty())
                .forEach(column ->
                        columns.add(FormColumn.of(column, column.headers().get(0), feed.shape(), choices.of(column))));
        feed.unpivot().ifPresent(unpivot -> columns.addAll(WideColumns.of(feed, unpivot, choices)));
        return columns;
    }

    private static String sheet(FeedContract feed) {
        boolean tells = FieldUse.of(feed).stream().anyMatch(use -> use.source().origin() == FieldSource.Origin.SHEET);
        String text = tells ? TO_BE_RENAMED : "";
        String name = feed.shape().sheets().isEmpty()
                ? text
                : DeliveryName.filled(feed.shape().sheets().get(0), text);
        return WorkbookUtil.createSafeSheetName(name.isBlank() ? feed.label().zh() : name);
    }

    static YanhuoException refused(FeedContract feed, String why) {
        return new YanhuoException(ErrorKind.USAGE, "Cannot make a template of " + feed.feed() + ": " + why);
    }

    /** 0-based row of the first level of the header. */
    int headerRow() {
        return caption.rows();
    }

    /** 0-based row where people begin to type. */
    int firstRow() {
        return headerRow() + feed.shape().headerRows();
    }
}
