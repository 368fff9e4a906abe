package city.yanhuo.scheduler.serve;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.engine.TaskEnd;

/** Puts the mail of a task into the outbox, from where it is sent like any other; sending never holds a task up. */
final class MailRunner implements TaskRunner {
    private final Ledger ledger;
    private final Rendering rendering;
    private final Reports reports;

    MailRunner(Ledger ledger, Rendering rendering, Reports reports) {
        this.ledger = ledger;
        this.rendering = rendering;
        this.reports = reports;
    }

    @Override
    public void start(Assignment assignment) {
        try {
            Operator.Email mail = (Operator.Email) rendering.render(assignment);
            ledger.useTransaction(books -> books.outbox()
                    .add(TaskMail.of(assignment, mail, reports.clock().instant())));
            reports.ended(assignment.id(), new TaskEnd.Succeeded());
        } catch (YanhuoException failure) {
            reports.ended(assignment.id(), new TaskEnd.Failed(String.valueOf(failure.getMessage())));
        }
    }

    /** A mail that is in the outbox already is not put there again. */
    @Override
    public void resume(Assignment assignment) {
        start(assignment);
    }

    @Override
    public void stop(TryId id) {
        // over before anybody can stop it
    }

    @Override
    public void forget(TryId id) {
        // nothing is kept
    }

    @Override
    public void close() {
        // nothing is kept
    }
}
