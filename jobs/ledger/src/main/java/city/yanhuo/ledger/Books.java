package city.yanhuo.ledger;

import city.yanhuo.ledger.schedule.Schedule;
import org.jdbi.v3.core.Handle;

/** The books of the ledger over one connection. Used on one thread, inside {@link Ledger#inTransaction} or {@link Ledger#read}. */
public final class Books {
    private final Handle handle;

    Books(Handle handle) {
        this.handle = handle;
    }

    /** Which commands ran, and how they ended. */
    public Runs runs() {
        return new Runs(handle);
    }

    /** Which files arrived, and what became of them. */
    public Deliveries deliveries() {
        return new Deliveries(handle);
    }

    /** Which deliveries were written to the lake together. */
    public Batches batches() {
        return new Batches(handle);
    }

    /** Which sets of marts readers may see. */
    public Publications publications() {
        return new Publications(handle);
    }

    /** What was measured for each target. */
    public Observations observations() {
        return new Observations(handle);
    }

    /** What was judged, now and before. */
    public Verdicts verdicts() {
        return new Verdicts(handle);
    }

    /** Which targets their owners have been told about. */
    public Alerts alerts() {
        return new Alerts(handle);
    }

    /** Which mails wait, and which went out. */
    public Outbox outbox() {
        return new Outbox(handle);
    }

    /** What the scheduler knows: DAGs, runs, task instances. */
    public Schedule schedule() {
        return new Schedule(handle);
    }
}
