package city.yanhuo.app.command;

import city.yanhuo.app.step.Progress;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.query.export.Existing;
import city.yanhuo.query.export.Language;
import city.yanhuo.query.export.MartExport;
import city.yanhuo.query.export.MartsWorkbook;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.PublishedMarts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo export MART}, {@code yanhuo export --all}: writes tables to a file for people or for other programs. */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {
    /** The kinds of file. */
    enum FileFormat {
        CSV,
        PARQUET,
        XLSX
    }

    @ParentCommand
    private Yanhuo yanhuo;

    @Parameters(paramLabel = "MART", arity = "0..1", descriptionKey = "MART")
    private @Nullable String mart;

    @Option(names = "--all", descriptionKey = "export.all")
    private boolean all;

    @Option(names = "--format", paramLabel = "csv|parquet|xlsx", defaultValue = "csv", descriptionKey = "export.format")
    private FileFormat format = FileFormat.CSV;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "export.out")
    private @Nullable Path out;

    @Option(names = "--where", paramLabel = "SQL", descriptionKey = "export.where")
    private @Nullable String where;

    @Option(names = "--headers", paramLabel = "zh|en|code", descriptionKey = "export.headers")
    private @Nullable Language headers;

    @Option(names = "--overwrite", descriptionKey = "export.overwrite")
    private boolean overwrite;

    @Mixin
    private Reader reader;

    @Override
    public Integer call() {
        requireOneChoice();
        Workplace workplace = yanhuo.workplace();
        PublishedMarts marts = reader.marts(workplace);
        List<MartFiles> tables = mart == null ? marts.marts() : List.of(marts.mart(mart));
        String name = mart == null ? marts.publication() : mart;
        Path file = Optional.ofNullable(out)
                .orElseGet(() -> Path.of(name + "." + format.name().toLowerCase(Locale.ROOT)))
                .toAbsolutePath();
        MartExport export = new MartExport(workplace.home().root(), marts, Reader.limits(workplace));
        long rows = Progress.during(
                yanhuo.terminal(),
                yanhuo.messages().text("export.progress"),
                () -> write(export, marts, tables, file, overwrite ? Existing.OVERWRITE : Existing.KEEP));
        yanhuo.terminal().out().println(yanhuo.messages().text("export.done", rows, file));
        return 0;
    }

    private void requireOneChoice() {
        if (all == (mart != null)) {
            throw usage("name one MART, or take --all, found " + (all ? "both" : "neither"));
        }
        if (all && format != FileFormat.XLSX) {
            throw usage("--all makes one workbook, found another format; add --format xlsx");
        }
        if (format == FileFormat.XLSX && headers == Language.CODE) {
            throw usage("a workbook is for people, found --headers code; take zh or en");
        }
    }

    private static YanhuoException usage(String why) {
        return new YanhuoException(ErrorKind.USAGE, "Cannot export: " + why);
    }

    private long write(MartExport export, PublishedMarts marts, List<MartFiles> tables, Path file, Existing existing) {
        Optional<String> condition = Optional.ofNullable(where);
        return switch (format) {
            case CSV ->
                export.toCsv(tables.get(0), condition, headers == null ? Language.CODE : headers, file, existing);
            case PARQUET -> export.toParquet(tables.get(0), condition, file, existing);
            case XLSX ->
                new MartsWorkbook(export, marts, headers == null ? Language.ZH : headers)
                        .write(tables, condition, file, existing);
        };
    }
}
