package city.yanhuo.contract.config;

import city.yanhuo.contract.yaml.YamlFields;

/**
 * The operational database. Its password comes from {@value #PASSWORD_VARIABLE}.
 *
 * @param url {@code ledger.url}: {@code jdbc:postgresql:…}; "" for the SQLite file in the home
 * @param user {@code ledger.user}: user of the database; "" when the URL or the system says it
 */
public record LedgerConfig(String url, String user) {
    /** The environment variable that holds the password. */
    public static final String PASSWORD_VARIABLE = "YANHUO_LEDGER_PASSWORD";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** SQLite in the home. */
    public static LedgerConfig defaults() {
        return new LedgerConfig("", "");
    }

    /** Whether the database is the SQLite file in the home. */
    public boolean isEmbedded() {
        return url.isEmpty();
    }

    static LedgerConfig of(YamlFields yaml) {
        LedgerConfig usual = defaults();
        LedgerConfig config = new LedgerConfig(yaml.text("url", usual.url()), yaml.text("user", usual.user()));
        if (!config.isEmbedded() && !config.url().startsWith(POSTGRESQL)) {
            yaml.problem("url", "it must be empty or begin with " + POSTGRESQL + ", found \"" + config.url() + "\"");
        }
        Secrets.refuse(yaml, PASSWORD_VARIABLE);
        yaml.end();
        return config;
    }
}
