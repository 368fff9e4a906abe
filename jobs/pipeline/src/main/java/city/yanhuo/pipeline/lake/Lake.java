package city.yanhuo.pipeline.lake;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the lake. Each write is one commit, with what the writer says about it in the snapshot's summary; whoever writes
 * holds the lake's lock. May be used by several threads on different tables.
 */
public final class Lake {
    private static final String SUMMARY_OPTION = "snapshot-property.";
    private static final Map<String, String> TABLE_PROPERTIES = Map.ofEntries(
            entry("format-version", "2"),
            entry("write.delete.mode", "copy-on-write"),
            entry("write.update.mode", "copy-on-write"),
            entry("write.merge.mode", "copy-on-write"),
            entry("write.distribution-mode", "none"),
            entry("write.parquet.compression-codec", "zstd"),
            entry("write.parquet.compression-level", "1"),
            // what does not repeat much costs more to look up than to write
            entry("write.parquet.dict-size-bytes", "131072"),
            entry("write.metadata.metrics.default", "counts"),
            entry("write.metadata.delete-after-commit.enabled", "true"),
            entry("write.metadata.previous-versions-max", "20"));

    private final SparkSession session;
    private final Catalog catalog;

    /** The lake of a session that {@link SparkSessions} opened. */
    public Lake(SparkSession session) {
        this.session = session;
        this.catalog = Spark3Util.loadIcebergCatalog(session, SparkSessions.CATALOG);
    }

    /** Makes the table, or adds the columns that the schema has and the table lacks, and brings comments up to date. */
    public void prepare(TableName name, StructType schema) {
        if (!catalog.tableExists(name.identifier())) {
            createNamespace(Namespace.of(name.namespace()));
            catalog.createTable(
                    name.identifier(),
                    SparkSchemaUtil.convert(schema),
                    PartitionSpec.unpartitioned(),
                    TABLE_PROPERTIES);
            return;
        }
        Table table = load(name);
        if (!SparkSchemaUtil.convert(table.schema()).equals(schema)) {
            evolve(table, schema);
        }
    }

    private synchronized void createNamespace(Namespace namespace) {
        if (catalog instanceof SupportsNamespaces namespaces && !namespaces.namespaceExists(namespace)) {
            namespaces.createNamespace(namespace);
        }
    }

    /**
     * Columns are nullable in the table, so that a contract may add one; contracts check what may be absent. A column of another type
     * is another column: whoever changes a mart's contract builds it anew.
     */
    private static void evolve(Table table, StructType schema) {
        UpdateSchema update = table.updateSchema();
        for (Types.NestedField column : table.schema().columns()) {
            boolean isKept = Stream.of(SparkSchemaUtil.convert(schema).findField(column.name()))
                    .anyMatch(wanted -> wanted != null && wanted.type().equals(column.type()));
            if (!isKept) {
                update.deleteColumn(column.name());
            }
        }
        for (Types.NestedField wanted : SparkSchemaUtil.convert(schema).columns()) {
            Types.NestedField known = table.schema().findField(wanted.name());
            if (known == null || !known.type().equals(wanted.type())) {
                update.addColumn(wanted.name(), wanted.type(), wanted.doc());
            } else if (!Objects.equals(known.doc(), wanted.doc())) {
                update.updateColumnDoc(wanted.name(), wanted.doc());
            }
        }
        update.commit();
        reorder(table, schema.fieldNames());
    }

    private static void reorder(Table table, String[] columns) {
        UpdateSchema order = table.updateSchema().moveFirst(columns[0]);
        for (int i = 1; i < columns.length; i++) {
            order.moveAfter(columns[i], columns[i - 1]);
        }
        order.commit();
    }

    /** The newest state; empty when nothing has been written, or the table does not exist. */
    public Optional<Snapshot> current(TableName name) {
        if (!catalog.tableExists(name.identifier())) {
            return Optional.empty();
        }
        Table table = load(name);
        org.apache.iceberg.@Nullable Snapshot snapshot = table.currentSnapshot();
        if (snapshot == null) {
            return Optional.empty();
        }
        Map<String, String> summary = snapshot.summary();
        long rows = Long.parseLong(summary.getOrDefault("total-records", "0"));
        return Optional.of(new Snapshot(snapshot.snapshotId(), rows, summary, files(table, snapshot.snapshotId())));
    }

    private static List<String> files(Table table, long snapshot) {
        List<String> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().useSnapshot(snapshot).planFiles()) {
            tasks.forEach(task -> files.add(task.file().location()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(files);
        return files;
    }

    /** The rows of the newest state. */
    public Dataset<Row> read(TableName name) {
        return session.table(name.inSpark());
    }

    /** The rows of one state. */
    public Dataset<Row> read(TableName name, long snapshot) {
        return session.read().option("versionAsOf", snapshot).table(name.inSpark());
    }

    /** Adds rows in one commit. */
    public void append(TableName name, Dataset<Row> rows, Map<String, String> summary) {
        try {
            writer(name, rows, summary).append();
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("Cannot append to " + name + ": the table was not prepared", e);
        }
    }

    /** Where tasks may write data files for the table, which is prepared. */
    public DataFileTarget files(TableName name) {
        return new DataFileTarget(load(name), UUID.randomUUID().toString());
    }

    /** Adds the rows of files that tasks have written, in one commit. */
    public void append(TableName name, List<DataFile> files, Map<String, String> summary) {
        if (!files.isEmpty()) {
            AppendFiles append = load(name).newAppend();
            files.forEach(append::appendFile);
            summary.forEach(append::set);
            append.commit();
        }
    }

    /** Puts the rows in the place of all that are there, in one commit. */
    public void replace(TableName name, Dataset<Row> rows, Map<String, String> summary) {
        try {
            writer(name, rows, summary).overwrite(lit(true));
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("Cannot replace " + name + ": the table was not prepared", e);
        }
    }

    private static DataFrameWriterV2<Row> writer(TableName name, Dataset<Row> rows, Map<String, String> summary) {
        Map<String, String> options = new LinkedHashMap<>();
        summary.forEach((key, value) -> options.put(SUMMARY_OPTION + key, value));
        return rows.writeTo(name.inSpark()).options(options);
    }

    /**
     * Takes back the newest state when it carries a summary entry.
     *
     * @return whether there was something to take back
     */
    public boolean undo(TableName name, String key, String value) {
        if (!catalog.tableExists(name.identifier())) {
            return false;
        }
        Table table = load(name);
        org.apache.iceberg.@Nullable Snapshot snapshot = table.currentSnapshot();
        if (snapshot == null || !value.equals(snapshot.summary().get(key))) {
            return false;
        }
        @Nullable Long parent = snapshot.parentId();
        if (parent == null) {
            table.newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).commit();
        } else {
            table.manageSnapshots().rollbackTo(parent).commit();
        }
        return true;
    }

    private Table load(TableName name) {
        return catalog.loadTable(name.identifier());
    }
}
