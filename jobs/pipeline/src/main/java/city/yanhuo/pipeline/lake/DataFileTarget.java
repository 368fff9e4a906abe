package city.yanhuo.pipeline.lake;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalWriter;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.util.PropertyUtil;

/**
 * A table of the lake, as it travels to tasks that write data files for it themselves, without a detour by Spark's rows. What they
 * write belongs to the table once {@link Lake#append(TableName, java.util.List, java.util.Map)} says so.
 */
public final class DataFileTarget implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FILE_BYTES = "write.target-file-size-bytes";
    private static final long USUAL_FILE_BYTES = 512L << 20;

    private final Table table;
    private final String operation;

    DataFileTarget(Table table, String operation) {
        this.table = SerializableTable.copyOf(table);
        this.operation = operation;
    }

    /** A writer for one attempt at a task; no file is made before the first row. */
    public DataFileWriter writer(int partition, long attempt) {
        OutputFileFactory files = OutputFileFactory.builderFor(table, partition, attempt)
                .operationId(operation)
                .format(FileFormat.PARQUET)
                .build();
        return new DataFileWriter(this, files);
    }

    /** Begins a file. */
    DataWriter<StructLike> open(OutputFile file) throws IOException {
        return Parquet.writeData(file)
                .schema(table.schema())
                .setAll(table.properties())
                .metricsConfig(MetricsConfig.forTable(table))
                .withSpec(table.spec())
                .createWriterFunc((schema, parquet) -> InternalWriter.createWriter(table.schema(), parquet))
                .overwrite()
                .build();
    }

    /** From so many bytes on the next row begins a new file. */
    long fileBytes() {
        return PropertyUtil.propertyAsLong(table.properties(), FILE_BYTES, USUAL_FILE_BYTES);
    }

    /** Removes files that nobody wants, whether they are there or not. */
    public void remove(List<String> locations) {
        locations.forEach(table.io()::deleteFile);
    }
}
