package city.yanhuo.pipeline.lake;

import city.yanhuo.contract.feed.Subject;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;

/**
 * A table of the lake.
 *
 * @param namespace {@code raw} or {@code mart}
 * @param name the table's name
 */
public record TableName(String namespace, String name) {
    /** Rows that broke their contract. */
    public static final TableName REJECTED = new TableName("raw", "rejected");

    /** The raw table of a subject. */
    public static TableName raw(Subject subject) {
        return new TableName("raw", subject.tableName());
    }

    /** The table of a mart. */
    public static TableName mart(String mart) {
        return new TableName("mart", mart);
    }

    /** Whether it is a mart. */
    public boolean isMart() {
        return namespace.equals("mart");
    }

    TableIdentifier identifier() {
        return TableIdentifier.of(Namespace.of(namespace), name);
    }

    String inSpark() {
        return SparkSessions.CATALOG + "." + namespace + "." + name;
    }

    /** As a person and the ledger write it: {@code raw.visit}. */
    @Override
    public String toString() {
        return namespace + "." + name;
    }
}
