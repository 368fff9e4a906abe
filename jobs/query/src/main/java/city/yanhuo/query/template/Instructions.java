package city.yanhuo.query.template;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.feed.Deadline;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.FileShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a supplier must know to fill in a form, in words. */
final class Instructions {
    private static final List<String> UNICODE = List.of("AUTO", "UTF-8");

    private final Form form;
    private final FeedContract feed;

    Instructions(Form form) {
        this.form = form;
        this.feed = form.feed();
    }

    /** What to send, where, and by when: a name and what it is. */
    List<List<String>> delivery() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(fact(new Label("报送目录", "Folder"), folder()));
        rows.add(fact(new Label("文件名（示例）", "File name (example)"), form.name().file()));
        rows.add(fact(new Label("文件名须符合", "The name must fit"), String.join("\n", feed.files())));
        rows.add(fact(new Label("截止日期", "Deadline"), deadline()));
        rows.add(fact(new Label("责任单位", "Who answers for it"), feed.steward()));
        return rows;
    }

    private String folder() {
        Label own = new Label("“" + DeliveryName.SUPPLIER + "”换成贵单位名称", "your own name for " + DeliveryName.SUPPLIER);
        return form.name().folder()
                + (form.name().folder().contains(DeliveryName.SUPPLIER) ? "（" + own.both() + "）" : "");
    }

    private static List<String> fact(Label name, String what) {
        return List.of(name.both(), what);
    }

    private String deadline() {
        return feed.deadline().map(Instructions::deadline).orElseGet(() -> new Label("无固定日期", "none").both());
    }

    private static String deadline(Deadline deadline) {
        Label month =
                switch (deadline.monthsAfter()) {
                    case 0 -> new Label("当月", "the same month");
                    case 1 -> new Label("次月", "the next month");
                    default ->
                        new Label(
                                "其后第 " + deadline.monthsAfter() + " 个月",
                                "month " + deadline.monthsAfter() + " after it");
                };
        return new Label(
                        month.zh() + " " + deadline.day() + " 日（含）前",
                        "day " + deadline.day() + " of " + month.en() + ", inclusive")
                .both();
    }

    /** How to fill it in, step by step. */
    List<Label> steps() {
        List<Label> steps = new ArrayList<>();
        steps.add(
                new Label(
                        "只填“" + form.sheet() + "”表：黄色单元格和表头以下各行。表头已锁定，请不要改动、增加或调换列。",
                        "Fill in the sheet \"" + form.sheet()
                                + "\" only: the yellow cells and the rows below the header. The header is locked; keep its columns as they are."));
        steps.add(new Label(
                "红色表头的列必须填；未报送的数字留空，不要填 0。",
                "Columns with a red header must be filled in. Leave blank what is not reported; 0 means none."));
        steps.add(new Label("粘贴时请用“选择性粘贴－数值”，以免覆盖下拉列表和格式。", "Paste values only, so that lists and formats stay."));
        if (FieldUse.of(feed).stream().anyMatch(use -> use.source().origin() == FieldSource.Origin.SHEET)) {
            steps.add(new Label(
                    "请按约定给该表改名（合约：" + sheetPattern() + "）。",
                    "Rename the sheet as agreed; the contract takes " + sheetPattern() + " from its name."));
        }
        if (!feed.shape().totals().isEmpty()) {
            String totals = String.join("、", feed.shape().totals());
            steps.add(new Label(
                    "可在末行写合计，首格为：" + totals + "；合计只作核对。",
                    "A last row may hold totals, its first cell being " + totals + "; they are compared, not read."));
        }
        if (feed.shape().format() == FileShape.Format.CSV) {
            steps.addAll(savingAsText());
        }
        return steps;
    }

    private String sheetPattern() {
        return FieldUse.of(feed).stream()
                .filter(use -> use.source().origin() == FieldSource.Origin.SHEET)
                .map(use -> use.source().pattern().orElse("*"))
                .distinct()
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }

    private List<Label> savingAsText() {
        boolean isUnicode = UNICODE.contains(feed.shape().encoding().toUpperCase(Locale.ROOT));
        String zh =
                isUnicode ? "CSV UTF-8（逗号分隔）" : "CSV（逗号分隔），编码 " + feed.shape().encoding();
        String en = isUnicode
                ? "CSV UTF-8 (comma delimited)"
                : "CSV in the encoding " + feed.shape().encoding();
        List<Label> steps = new ArrayList<>();
        steps.add(
                new Label(
                        "填好后停在“" + form.sheet() + "”表，选“文件→另存为→" + zh
                                + "”，报送该 .csv 文件。列宽须能显示全部数字，显示 ##### 的格会存成 #####。",
                        "When done, stay on the sheet \"" + form.sheet() + "\", choose File → Save as → " + en
                                + ", and send the .csv file. Columns must be wide enough: a cell that shows ##### is saved as #####."));
        if (feed.shape().delimiter() != ',') {
            String mark = feed.shape().delimiter() == '\t'
                    ? "Tab"
                    : String.valueOf(feed.shape().delimiter());
            steps.add(new Label(
                    "分隔符须为 " + mark + "：在 LibreOffice 或 WPS 中另存时选字段分隔符 " + mark + "；在 Excel 中先把 Windows 区域设置的“列表分隔符”改为 "
                            + mark + "。",
                    "The delimiter must be " + mark
                            + ": LibreOffice and WPS ask for it when saving; Excel takes the list separator of"
                            + " the regional settings of Windows."));
        }
        return steps;
    }

    /** Heads of {@link #caption}. */
    static List<String> captionHeads() {
        return List.of(
                new Label("单元格", "Cell").both(),
                new Label("内容", "What").both(),
                new Label("必填", "Required").both(),
                new Label("示例", "Example").both());
    }

    /** The cells above the header. */
    List<List<String>> caption() {
        return form.caption().lines().stream()
                .map(line -> List.of(
                        EntrySheet.asked(form, line), line.label().both(), yes(line.isRequired()), line.example()))
                .toList();
    }

    /** Heads of {@link #columns}. */
    List<String> columnHeads() {
        List<String> heads = new ArrayList<>(List.of(
                new Label("表头", "Header").both(),
                new Label("必填", "Required").both(),
                new Label("类型", "Type").both(),
                new Label("单位", "Unit").both(),
                new Label("范围", "Allowed").both(),
                new Label("未报送时", "Not reported").both()));
        for (int row = 1; row <= form.examples().size(); row++) {
            heads.add(new Label("示例 " + row, "Example " + row).both());
        }
        return heads;
    }

    /** The columns, the examples of a row below one another. */
    List<List<String>> columns() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < form.columns().size(); i++) {
            FormColumn column = form.columns().get(i);
            List<String> row = new ArrayList<>(List.of(
                    column.header(),
                    yes(column.column().required()),
                    Hints.type(column).both(),
                    column.column().unit(),
                    Hints.range(column),
                    Hints.missing(column.column()).both()));
            for (List<String> example : form.examples()) {
                row.add(example.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String yes(boolean required) {
        return required ? new Label("是", "yes").both() : "";
    }

    /** What is checked of each row. */
    List<Label> checks() {
        return feed.checks().stream()
                .map(check -> new Label(check.label().zh(), check.label().en()))
                .toList();
    }
}
