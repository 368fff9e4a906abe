package city.yanhuo.query.sql;

import city.yanhuo.contract.mart.MartContract;
import java.nio.file.Path;
import java.util.List;

/**
 * One table of a publication, as {@code publication.json} describes it.
 *
 * @param contract what its columns mean, as it was when it was published
 * @param snapshotId snapshot of the lake that it is; 0 when it does not come from the lake
 * @param rows number of rows
 * @param files its Parquet files, absolute; none when it has no row
 */
public record MartFiles(MartContract contract, long snapshotId, long rows, List<Path> files) {
    /** Copies the list. */
    public MartFiles {
        files = List.copyOf(files);
    }

    /** Its name in SQL. */
    public String name() {
        return contract.mart();
    }

    /** Whether it has a column. */
    public boolean has(String column) {
        return contract.columns().stream().anyMatch(known -> known.name().equals(column));
    }
}
