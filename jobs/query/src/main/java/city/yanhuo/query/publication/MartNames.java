package city.yanhuo.query.publication;

import city.yanhuo.contract.mart.MartContract;

/** How the ledger names tables. */
final class MartNames {
    private static final String MART = "mart.";

    private MartNames() {}

    /** The ledger's name of a mart's table. */
    static String table(MartContract contract) {
        return MART + contract.mart();
    }

    /** Whether the ledger's name is that of a mart, not of a raw table. */
    static boolean isMart(String table) {
        return table.startsWith(MART);
    }

    /** The mart of a ledger's name. */
    static String mart(String table) {
        return table.substring(MART.length());
    }
}
