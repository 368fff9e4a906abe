package city.yanhuo.contract.reference;

/**
 * Another name of something that has a code.
 *
 * @param table what is named: place, district, enterprise …
 * @param alias the text as files write it
 * @param code the code it means
 * @param validity when it means that
 */
public record Alias(String table, String alias, String code, Validity validity) {}
