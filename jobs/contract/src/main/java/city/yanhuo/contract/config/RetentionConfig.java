package city.yanhuo.contract.config;

import city.yanhuo.contract.yaml.YamlFields;
import java.time.Period;

/**
 * How long a home keeps what no figure needs; {@code yanhuo maintain} removes what is older.
 *
 * @param logDays {@code retention.log-days}: logs of tries and of steps
 * @param auditDays {@code retention.audit-days}: who did what when; at least {@value #LEAST_AUDIT_DAYS}, six months
 */
public record RetentionConfig(int logDays, int auditDays) {
    private static final int LEAST_AUDIT_DAYS = 184;

    /** Three months of logs, two years of audit. */
    public static RetentionConfig defaults() {
        return new RetentionConfig(90, 730);
    }

    /** As a period. */
    public Period logs() {
        return Period.ofDays(logDays);
    }

    /** As a period. */
    public Period audit() {
        return Period.ofDays(auditDays);
    }

    static RetentionConfig of(YamlFields yaml) {
        RetentionConfig usual = defaults();
        RetentionConfig config = new RetentionConfig(
                yaml.integer("log-days", usual.logDays()), yaml.integer("audit-days", usual.auditDays()));
        if (config.logDays() < 1) {
            yaml.problem("log-days", "it must be at least 1, found " + config.logDays());
        }
        if (config.auditDays() < LEAST_AUDIT_DAYS) {
            yaml.problem(
                    "audit-days",
                    "an audit is kept at least six months, " + LEAST_AUDIT_DAYS + " days, found " + config.auditDays());
        }
        yaml.end();
        return config;
    }
}
