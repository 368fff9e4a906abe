package city.yanhuo.query.export;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.PublishedMarts;
import city.yanhuo.query.sql.ResultTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;

/**
 * One workbook for people: a sheet of definitions, then a sheet for each mart in the order of its key. Headers are labels with the
 * display unit, figures stand in that unit, growth and shares as percentages. The marts themselves keep their units.
 */
public final class MartsWorkbook {
    private static final Label DEFINITIONS = new Label("说明", "Definitions");

    private final MartExport export;
    private final PublishedMarts marts;
    private final Language language;

    /** A workbook in the language; its headers are never the names that programs use. */
    public MartsWorkbook(MartExport export, PublishedMarts marts, Language language) {
        this.export = export;
        this.marts = marts;
        this.language = language;
    }

    /**
     * Writes it.
     *
     * @param tables the marts that it shows
     * @return number of rows of all of them
     */
    public long write(List<MartFiles> tables, Optional<String> where, Path file, Existing existing) {
        long[] rows = new long[1];
        OutputFile.write(file, existing, part -> {
            try (OutputStream out = Files.newOutputStream(part);
                    Workbook book = new Workbook(out, "Yanhuo", "1.0")) {
                SheetNames names = new SheetNames();
                define(new SheetWriter(book, names, language.of(DEFINITIONS)), tables);
                for (MartFiles mart : tables) {
                    rows[0] += write(
                            mart,
                            where,
                            new SheetWriter(
                                    book, names, language.of(mart.contract().label())));
                }
            }
        });
        return rows[0];
    }

    private long write(MartFiles mart, Optional<String> where, SheetWriter sheet) throws IOException {
        List<MartColumn> columns = mart.contract().columns();
        sheet.header(columns.stream().map(this::header).toList());
        long count = 0;
        try (ResultTable rows = export.rows(mart, where)) {
            for (Optional<List<Object>> row = rows.next(); row.isPresent(); row = rows.next()) {
                sheet.row(columns, row.get());
                count++;
            }
        }
        sheet.end();
        return count;
    }

    private String header(MartColumn column) {
        String label = language.of(column.label());
        String unit = unit(column);
        return unit.isEmpty() ? label : language == Language.ZH ? label + "（" + unit + "）" : label + " (" + unit + ")";
    }

    /** What the figures of a column are shown in. */
    private static String unit(MartColumn column) {
        return SheetWriter.isPercentage(column) ? "%" : column.displayUnit();
    }

    private void define(SheetWriter sheet, List<MartFiles> tables) throws IOException {
        boolean zh = language == Language.ZH;
        sheet.header(
                zh
                        ? List.of("表", "表名", "列", "列名", "单位", "含义")
                        : List.of("Table", "Table name", "Column", "Column name", "Unit", "Meaning"));
        sheet.texts(List.of(
                zh ? "发布" : "Publication", marts.publication(), "", "", "", (zh ? "截至 " : "as of ") + marts.asOf()));
        for (MartFiles mart : tables) {
            MartContract contract = mart.contract();
            String name = language.of(contract.label());
            String grain = (zh ? "；一行是：" : "; one row is: ") + contract.grain();
            sheet.texts(List.of(name, contract.mart(), "", "", "", contract.meaning() + grain));
            for (MartColumn column : contract.columns()) {
                sheet.texts(List.of(
                        name,
                        contract.mart(),
                        language.of(column.label()),
                        column.name(),
                        unit(column),
                        column.meaning()));
            }
        }
        sheet.end();
    }
}
