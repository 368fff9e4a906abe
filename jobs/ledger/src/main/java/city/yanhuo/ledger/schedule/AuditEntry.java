package city.yanhuo.ledger.schedule;

import java.time.Instant;

/**
 * Who did what when.
 *
 * @param at when
 * @param actor user of the operating system
 * @param action the command's words: {@code dags trigger}
 * @param dagId the DAG; "" when none is meant
 * @param runId the run; "" when none is meant
 * @param taskId the task; "" when none is meant
 * @param detail what else was asked for
 */
public record AuditEntry(
        Instant at, String actor, String action, String dagId, String runId, String taskId, String detail) {
    /** What the user of this process does to a DAG and, unless it is "", a run. */
    public static AuditEntry ofUser(Instant at, String action, String dagId, String runId, String detail) {
        return new AuditEntry(at, System.getProperty("user.name", ""), action, dagId, runId, "", detail);
    }
}
