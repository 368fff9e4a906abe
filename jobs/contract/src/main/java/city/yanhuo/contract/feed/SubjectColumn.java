package city.yanhuo.contract.feed;

/**
 * One own column of a subject.
 *
 * @param name snake_case
 * @param type what it holds
 * @param key whether it is part of the subject's key; a key column is never null, an absent text is ""
 */
public record SubjectColumn(String name, ColumnType type, boolean key) {}
