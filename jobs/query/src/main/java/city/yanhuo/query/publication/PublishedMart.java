package city.yanhuo.query.publication;

import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.query.DuckDb;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mart of a publication as DuckDB reads it.
 *
 * @param contract its contract
 * @param snapshotId snapshot of the lake that it is; 0 when it does not come from the lake
 * @param files its Parquet files, absolute, at least one
 */
record PublishedMart(MartContract contract, long snapshotId, List<Path> files) {
    PublishedMart {
        files = List.copyOf(files);
    }

    /** A SELECT of the contract's columns in its order and with its types. */
    String select() {
        String columns = contract.columns().stream().map(PublishedMart::typed).collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM read_parquet(" + paths() + ")";
    }

    /** Whether it has a column. */
    boolean has(String column) {
        return contract.columns().stream().anyMatch(known -> known.name().equals(column));
    }

    private String paths() {
        return files.stream().map(file -> DuckDb.literal(file.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String typed(MartColumn column) {
        String name = DuckDb.identifier(column.name());
        return "CAST(" + name + " AS " + duckType(column.type()) + ") AS " + name;
    }

    /** The contract's type in DuckDB's words. */
    static String duckType(String type) {
        return type.equals("STRING") ? "VARCHAR" : type;
    }
}
