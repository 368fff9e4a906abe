package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.scheduler.dag.Dag;
import java.util.Optional;

/** Looks at a DAG as a whole: creates what is due, starts what is queued, leads on what waited for another run. */
final class Attendance {
    private final Act act;

    Attendance(Act act) {
        this.act = act;
    }

    void attend(String dagId) {
        Optional<Dag> dag = act.dag(dagId);
        if (dag.isEmpty()) {
            return;
        }
        new RunCreation(act).createDue(dag.get());
        new QueuedRuns(act).start(dag.get());
        for (RunRow run : act.schedule().runs().unfinished(dagId)) {
            if (run.state() == DagRunState.RUNNING) {
                act.picture(run).ifPresent(new Progress(act)::advance);
                act.flush();
            }
        }
    }
}
