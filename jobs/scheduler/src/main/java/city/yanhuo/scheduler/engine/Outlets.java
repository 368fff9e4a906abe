package city.yanhuo.scheduler.engine;

import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Task;

/** Records which assets a task that succeeded has updated, and wakes the DAGs that wait for them. */
final class Outlets {
    private final Act act;

    Outlets(Act act) {
        this.act = act;
    }

    void update(RunPicture picture, Task task) {
        for (String uri : task.outlets()) {
            act.schedule().assets().add(uri, picture.run().id(), task.id(), act.now());
            for (Dag dag : act.dags().all()) {
                if (dag.assets()
                        .filter(condition -> condition.uris().contains(uri))
                        .isPresent()) {
                    act.schedule().assets().enqueue(dag.id(), uri, act.now());
                    act.attend(dag.id());
                }
            }
        }
    }
}
