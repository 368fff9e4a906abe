package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.Books;
import city.yanhuo.ledger.schedule.DagRow;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.Schedule;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.dag.Dag;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one transaction of the engine has at hand, and which DAGs it must look at before it ends. Used on one thread. */
final class Act {
    private final Books books;
    private final Schedule schedule;
    private final DagSource dags;
    private final EngineSettings settings;
    private final Notices notices;
    private final Instant now;
    private final Map<String, DagGraph> graphs;
    private final Map<Long, RunPicture> pictures = new HashMap<>();
    private final Set<String> agenda = new LinkedHashSet<>();
    private final Set<String> attended;

    Act(
            Books books,
            DagSource dags,
            EngineSettings settings,
            Notices notices,
            Map<String, DagGraph> graphs,
            Set<String> attended,
            Instant now) {
        this.books = books;
        this.schedule = books.schedule();
        this.dags = dags;
        this.settings = settings;
        this.notices = notices;
        this.graphs = graphs;
        this.attended = attended;
        this.now = now;
    }

    Books books() {
        return books;
    }

    Schedule schedule() {
        return schedule;
    }

    EngineSettings settings() {
        return settings;
    }

    Notices notices() {
        return notices;
    }

    Instant now() {
        return now;
    }

    DagSource dags() {
        return dags;
    }

    Optional<Dag> dag(String dagId) {
        return dags.find(dagId);
    }

    /** Graphs are kept by version: a changed DAG has another. */
    DagGraph graph(Dag dag) {
        return graphs.computeIfAbsent(dag.id() + "@" + dag.version(), key -> new DagGraph(dag));
    }

    /** Whether runs of the DAG may go on: it is there and not paused. */
    boolean isActive(String dagId) {
        return dags.find(dagId).isPresent()
                && schedule.dags().find(dagId).filter(row -> !row.paused()).isPresent();
    }

    Optional<DagRow> row(String dagId) {
        return schedule.dags().find(dagId);
    }

    /** The run with its tasks, loaded once; empty when it or its DAG is gone. */
    Optional<RunPicture> picture(long run) {
        RunPicture known = pictures.get(run);
        return known != null ? Optional.of(known) : schedule.runs().find(run).flatMap(this::picture);
    }

    /** As {@link #picture(long)}, of a row that was read just now. */
    Optional<RunPicture> picture(RunRow run) {
        RunPicture known = pictures.get(run.id());
        if (known != null) {
            return Optional.of(known);
        }
        return dag(run.dagId()).map(dag -> open(run, dag, schedule.tasks().of(run.id())));
    }

    /** The picture of a run that was created in this act. */
    RunPicture open(RunRow run, Dag dag, List<TaskRow> tasks) {
        RunPicture picture = new RunPicture(run, dag, graph(dag), tasks);
        pictures.put(run.id(), picture);
        return picture;
    }

    /** The runs of the DAG are looked at again before the transaction ends. */
    void attend(String dagId) {
        agenda.add(dagId);
    }

    Optional<String> nextToAttend() {
        Optional<String> next = agenda.stream().findFirst();
        next.ifPresent(dagId -> {
            agenda.remove(dagId);
            attended.add(dagId);
        });
        return next;
    }

    /** The DAGs that were looked at: their next runs may have changed. */
    Set<String> attended() {
        return attended;
    }

    List<String> leftToAttend() {
        return List.copyOf(agenda);
    }

    /** Writes what changed. */
    void flush() {
        for (RunPicture picture : pictures.values()) {
            if (picture.takeRunChanged()) {
                schedule.runs().save(picture.run());
            }
            schedule.tasks().save(picture.takeChangedTasks());
        }
    }
}
