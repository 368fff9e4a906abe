package city.yanhuo.query.export;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.query.DuckDb;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.MartQuery;
import city.yanhuo.query.sql.PublishedMarts;
import city.yanhuo.query.sql.QueryLimits;
import city.yanhuo.query.sql.ResultColumn;
import city.yanhuo.query.sql.ResultTable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a mart, or the rows of it that hold a condition, out of a publication. */
public final class MartExport {
    private final MartQuery query;

    /** A way to export from a publication. */
    public MartExport(Path home, PublishedMarts marts, QueryLimits limits) {
        this.query = new MartQuery(home, marts, limits);
    }

    /**
     * The rows of a mart in the order of its key, with labels from its contract.
     *
     * @param mart one of the publication's marts
     * @param where SQL condition over its columns; empty for all rows
     * @throws YanhuoException USAGE when the condition is no SQL or reads something else
     */
    public ResultTable rows(MartFiles mart, Optional<String> where) {
        String order = mart.contract().key().stream().map(DuckDb::identifier).collect(Collectors.joining(", "));
        ResultTable rows = query.run(select(mart, where) + (order.isEmpty() ? "" : "\nORDER BY " + order));
        Map<String, Label> labels = mart.contract().columns().stream()
                .collect(Collectors.toMap(MartColumn::name, MartColumn::label, (one, other) -> one));
        List<ResultColumn> columns = rows.columns().stream()
                .map(column ->
                        new ResultColumn(column.name(), column.kind(), Optional.ofNullable(labels.get(column.name()))))
                .toList();
        return new ResultTable(columns, rows);
    }

    /**
     * Writes a CSV file for Excel.
     *
     * @return number of rows
     */
    public long toCsv(MartFiles mart, Optional<String> where, Language headers, Path file, Existing existing) {
        return count(written -> OutputFile.write(file, existing, part -> {
            try (ResultTable rows = rows(mart, where);
                    Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                written[0] = new CsvRenderer(CsvRenderer.Form.EXCEL, headers).render(rows, out);
            }
        }));
    }

    /**
     * Writes a Parquet file: a copy of the publication's own where that is one file and all rows are wanted.
     *
     * @return number of rows
     */
    public long toParquet(MartFiles mart, Optional<String> where, Path file, Existing existing) {
        String select = select(mart, where);
        return count(written -> OutputFile.write(file, existing, part -> {
            if (where.isEmpty() && mart.files().size() == 1) {
                Files.copy(mart.files().get(0), part);
                written[0] = mart.rows();
            } else {
                written[0] = query.copyToParquet(select, part);
            }
        }));
    }

    private static String select(MartFiles mart, Optional<String> where) {
        return "SELECT * FROM " + DuckDb.identifier(mart.name())
                + where.map(condition -> "\nWHERE (" + condition + "\n)").orElse("");
    }

    private static long count(Counting work) {
        long[] written = new long[1];
        work.run(written);
        return written[0];
    }

    private interface Counting {
        void run(long[] written);
    }
}
