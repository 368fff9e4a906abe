package city.yanhuo.ledger;

/** What a mail is for. */
public enum MailKind {
    /** 提醒函: at least one target is in danger. */
    REMINDER,
    /** 解除通知: targets came back on track. */
    RECOVERY,
    /** To operators: a run of a DAG failed, recovered or is late. */
    NOTICE,
    /** Written by a task; its text is HTML. */
    TASK
}
