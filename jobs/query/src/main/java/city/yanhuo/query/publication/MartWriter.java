package city.yanhuo.query.publication;

import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.query.DuckDb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows as the Parquet of a mart: the contract's columns with its names, order and types, in key order. Writing again
 * replaces the file.
 *
 * @param connection any DuckDB connection
 * @param temporary a folder for what lies between
 * @param publication the publication's folder
 */
record MartWriter(Connection connection, Path temporary, Path publication) {
    private static final String FILE = "part-0.parquet";

    /** Writes all rows. */
    PublishedMart write(MartContract contract, TableRows rows) throws IOException, SQLException {
        return write(contract, rows.csv());
    }

    /** Writes the rows of a CSV with a header that has at least the contract's columns. */
    PublishedMart write(MartContract contract, String csv) throws IOException, SQLException {
        Path source = temporary.resolve("complete-" + ProcessHandle.current().pid() + "-" + contract.mart() + ".csv");
        Path folder = publication.resolve(contract.mart());
        Path file = folder.resolve(FILE);
        Path part = folder.resolve(FILE + ".part");
        Files.createDirectories(folder);
        try (Statement statement = connection.createStatement()) {
            Files.writeString(source, csv, StandardCharsets.UTF_8);
            statement.execute("COPY (SELECT " + columns(contract) + " FROM read_csv("
                    + DuckDb.literal(source.toString())
                    + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"'"
                    + ", allow_quoted_nulls = false, columns = " + texts(csv) + ")"
                    + " ORDER BY " + key(contract) + ") TO " + DuckDb.literal(part.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(source);
        }
        return new PublishedMart(contract, 0, List.of(file));
    }

    /** The columns that the header names, all of them texts. */
    private static String texts(String csv) {
        String header = csv.lines().findFirst().orElseThrow();
        return Arrays.stream(header.split(",", -1))
                .map(name -> DuckDb.literal(name.strip().replace("\"", "")) + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String columns(MartContract contract) {
        return contract.columns().stream()
                .map(column -> "CAST(" + DuckDb.identifier(column.name()) + " AS "
                        + PublishedMart.duckType(column.type()) + ") AS " + DuckDb.identifier(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static String key(MartContract contract) {
        return contract.key().stream().map(DuckDb::identifier).collect(Collectors.joining(", "));
    }
}
