package city.yanhuo.app.command;

import city.yanhuo.app.step.Progress;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.query.export.Existing;
import city.yanhuo.query.export.Language;
import city.yanhuo.query.export.MartExport;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.PublishedMarts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo export MART}: writes a table to a file for Excel or for other programs. */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {
    /** The kinds of file. */
    enum FileFormat {
        CSV,
        PARQUET
    }

    @ParentCommand
    private Yanhuo yanhuo;

    @Parameters(paramLabel = "MART", descriptionKey = "MART")
    private String mart;

    @Option(names = "--format", paramLabel = "csv|parquet", defaultValue = "csv", descriptionKey = "export.format")
    private FileFormat format = FileFormat.CSV;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "export.out")
    private @Nullable Path out;

    @Option(names = "--where", paramLabel = "SQL", descriptionKey = "export.where")
    private @Nullable String where;

    @Option(names = "--headers", paramLabel = "zh|en|code", defaultValue = "code", descriptionKey = "export.headers")
    private Language headers = Language.CODE;

    @Option(names = "--overwrite", descriptionKey = "export.overwrite")
    private boolean overwrite;

    @Mixin
    private Reader reader;

    @Override
    public Integer call() {
        Workplace workplace = yanhuo.workplace();
        PublishedMarts marts = reader.marts(workplace);
        MartFiles table = marts.mart(mart);
        Path file = Optional.ofNullable(out)
                .orElseGet(() -> Path.of(mart + "." + format.name().toLowerCase(Locale.ROOT)))
                .toAbsolutePath();
        MartExport export = new MartExport(workplace.home().root(), marts, Reader.limits(workplace));
        long rows = Progress.during(
                yanhuo.terminal(),
                yanhuo.messages().text("export.progress"),
                () -> write(export, table, file, overwrite ? Existing.OVERWRITE : Existing.KEEP));
        yanhuo.terminal().out().println(yanhuo.messages().text("export.done", rows, file));
        return 0;
    }

    private long write(MartExport export, MartFiles table, Path file, Existing existing) {
        return switch (format) {
            case CSV -> export.toCsv(table, Optional.ofNullable(where), headers, file, existing);
            case PARQUET -> export.toParquet(table, Optional.ofNullable(where), file, existing);
        };
    }
}
