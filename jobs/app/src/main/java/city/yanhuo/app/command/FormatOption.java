package city.yanhuo.app.command;

import city.yanhuo.app.cli.Terminal;
import city.yanhuo.app.output.Format;
import city.yanhuo.query.export.CsvRenderer;
import city.yanhuo.query.export.JsonRenderer;
import city.yanhuo.query.export.Language;
import city.yanhuo.query.export.TableRenderer;
import city.yanhuo.query.sql.ResultTable;
import picocli.CommandLine.Option;

/** {@code --format}, for commands whose result is a table. */
public final class FormatOption {
    private static final int WIDEST_CELL = 72;

    @Option(names = "--format", paramLabel = "table|json|csv", defaultValue = "table", descriptionKey = "format")
    private Format format = Format.TABLE;

    /**
     * Writes the rows as asked and closes them. Long texts are cut in tables; programs get them whole.
     *
     * @return number of rows
     */
    public long write(ResultTable rows, Terminal terminal) {
        try (rows) {
            return switch (format) {
                case TABLE -> new TableRenderer(language(terminal), WIDEST_CELL).render(rows, terminal.out());
                case JSON -> new JsonRenderer().render(rows, terminal.out());
                case CSV -> new CsvRenderer(CsvRenderer.Form.PLAIN, Language.CODE).render(rows, terminal.out());
            };
        }
    }

    /** Whether people read the result. */
    public boolean isForPeople() {
        return format == Format.TABLE;
    }

    private static Language language(Terminal terminal) {
        return switch (terminal.language()) {
            case ZH -> Language.ZH;
            case EN -> Language.EN;
        };
    }
}
