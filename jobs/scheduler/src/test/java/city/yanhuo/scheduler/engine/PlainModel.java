package city.yanhuo.scheduler.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The engine once more, as plainly as it can be said: after each act everything is looked at again and again until nothing moves.
 * Written from airflow.md, shares no code with the engine.
 */
final class PlainModel {
    /** A task as the model knows it. */
    record Spec(String id, List<String> upstream, String rule, int retries, int slots, int weight, boolean past) {}

    static final class Instance {
        String state = "none";
        int tryNumber;
        int maxTries;
        long due;
    }

    static final class Run {
        final int date;
        String state = "queued";
        final Map<String, Instance> tasks = new TreeMap<>();

        Run(int date) {
            this.date = date;
        }
    }

    private static final Set<String> FINISHED = Set.of("success", "failed", "upstream_failed", "skipped");
    private static final Set<String> OCCUPYING = Set.of("queued", "running", "restarting");
    private static final long DELAY = 300;

    final Map<String, Spec> specs = new LinkedHashMap<>();
    final List<Run> runs = new ArrayList<>();
    private final int maxActiveRuns;
    private final int parallelism;
    int poolSize;
    boolean paused;
    long now;

    PlainModel(List<Spec> specs, int maxActiveRuns, int parallelism, int poolSize) {
        specs.forEach(spec -> this.specs.put(spec.id(), spec));
        this.maxActiveRuns = maxActiveRuns;
        this.parallelism = parallelism;
        this.poolSize = poolSize;
    }

    void trigger() {
        Run run = new Run(runs.size());
        for (Spec spec : specs.values()) {
            Instance instance = new Instance();
            instance.maxTries = spec.retries();
            run.tasks.put(spec.id(), instance);
        }
        runs.add(run);
        settle();
    }

    void begin() {
        runs.forEach(run -> run.tasks.values().forEach(task -> {
            if (task.state.equals("queued")) {
                task.state = "running";
            }
        }));
    }

    void end(int run, String id, String how) {
        Instance task = runs.get(run).tasks.get(id);
        if (task.state.equals("queued")) {
            task.state = "running";
        }
        if (task.state.equals("restarting")) {
            task.state = "none";
            task.maxTries++;
        } else if (task.state.equals("running")) {
            boolean again = how.equals("failed") && specs.get(id).retries() > 0 && task.tryNumber <= task.maxTries;
            task.state = again ? "up_for_retry" : how;
            task.due = now + DELAY;
        }
        settle();
    }

    void turn(long seconds) {
        now += seconds;
        settle();
    }

    void clear(int run, Set<String> ids) {
        for (String id : ids) {
            Instance task = runs.get(run).tasks.get(id);
            if (Set.of("running", "restarting").contains(task.state)) {
                task.state = "restarting";
            } else {
                task.state = "none";
                task.maxTries = task.tryNumber + specs.get(id).retries();
            }
        }
        if (!ids.isEmpty() && Set.of("success", "failed").contains(runs.get(run).state)) {
            runs.get(run).state = "queued";
        }
        settle();
    }

    void mark(int run, String id, String state) {
        runs.get(run).tasks.get(id).state = state;
        Set<String> below = new HashSet<>();
        for (String each : descendants(id)) {
            if (isFailure(runs.get(run).tasks.get(each))) {
                below.add(each);
            }
        }
        clear(run, below);
    }

    void settle() {
        boolean moved = true;
        while (moved && !paused) {
            moved = start();
            for (Run run : runs) {
                moved |= run.state.equals("running") && advance(run);
            }
        }
        fill();
    }

    private boolean start() {
        boolean moved = false;
        for (Run run : runs) {
            long running =
                    runs.stream().filter(each -> each.state.equals("running")).count();
            if (run.state.equals("queued") && running < maxActiveRuns) {
                run.state = "running";
                moved = true;
            }
        }
        return moved;
    }

    private boolean advance(Run run) {
        boolean moved = false;
        for (Spec spec : specs.values()) {
            Instance task = run.tasks.get(spec.id());
            boolean waits = task.state.equals("none") || (task.state.equals("up_for_retry") && task.due <= now);
            String next = waits ? judge(run, spec) : "wait";
            if (next.equals("run") && isHeldByPast(run, spec)) {
                next = "wait";
            }
            if (next.equals("run")) {
                task.state = "scheduled";
                task.tryNumber++;
                moved = true;
            } else if (!next.equals("wait")) {
                task.state = next;
                moved = true;
            }
        }
        return conclude(run) || moved;
    }

    private boolean conclude(Run run) {
        boolean open = run.tasks.values().stream().anyMatch(task -> !FINISHED.contains(task.state));
        if (!open) {
            boolean failed = specs.keySet().stream()
                    .filter(id -> children(id).isEmpty())
                    .anyMatch(id -> isFailure(run.tasks.get(id)));
            run.state = failed ? "failed" : "success";
            return true;
        }
        boolean stuck = specs.values().stream().allMatch(spec -> {
            String state = run.tasks.get(spec.id()).state;
            return FINISHED.contains(state)
                    || (state.equals("none") && !spec.past() && judge(run, spec).equals("wait"));
        });
        if (stuck) {
            run.state = "failed";
        }
        return stuck;
    }

    /** The rules in words: what the upstream did, and what that means. */
    private String judge(Run run, Spec spec) {
        List<String> states =
                spec.upstream().stream().map(id -> run.tasks.get(id).state).toList();
        boolean allDone = FINISHED.containsAll(states);
        boolean bad = states.contains("failed") || states.contains("upstream_failed");
        boolean skipped = states.contains("skipped");
        if (states.isEmpty()) {
            return "run";
        }
        return switch (spec.rule()) {
            case "all_success" -> bad ? "upstream_failed" : skipped ? "skipped" : allDone ? "run" : "wait";
            case "none_failed" -> bad ? "upstream_failed" : allDone ? "run" : "wait";
            case "all_done" -> allDone ? "run" : "wait";
            case "one_failed" -> bad ? "run" : allDone ? "skipped" : "wait";
            default -> throw new IllegalArgumentException(spec.rule());
        };
    }

    private boolean isHeldByPast(Run run, Spec spec) {
        return spec.past()
                && run.date > 0
                && !Set.of("success", "skipped")
                        .contains(runs.get(run.date - 1).tasks.get(spec.id()).state);
    }

    private record Waiting(Run run, Spec spec, Instance task) {}

    private void fill() {
        List<Waiting> waiting = new ArrayList<>();
        int room = parallelism;
        int free = poolSize;
        for (Run run : runs) {
            for (Spec spec : specs.values()) {
                Instance task = run.tasks.get(spec.id());
                if (task.state.equals("scheduled") && run.state.equals("running") && !paused) {
                    waiting.add(new Waiting(run, spec, task));
                }
                if (OCCUPYING.contains(task.state)) {
                    room--;
                    free -= spec.slots();
                }
            }
        }
        waiting.sort(
                Comparator.<Waiting>comparingInt(each -> -priority(each.spec().id()))
                        .thenComparingInt(each -> each.run().date)
                        .thenComparing(each -> each.spec().id()));
        for (Waiting each : waiting) {
            if (room > 0 && each.spec().slots() <= free) {
                each.task().state = "queued";
                room--;
                free -= each.spec().slots();
            }
        }
    }

    private int priority(String id) {
        return specs.get(id).weight()
                + descendants(id).stream()
                        .mapToInt(each -> specs.get(each).weight())
                        .sum();
    }

    private List<String> children(String id) {
        return specs.values().stream()
                .filter(spec -> spec.upstream().contains(id))
                .map(Spec::id)
                .toList();
    }

    private Set<String> descendants(String id) {
        Set<String> all = new HashSet<>(children(id));
        children(id).forEach(child -> all.addAll(descendants(child)));
        return all;
    }

    private static boolean isFailure(Instance task) {
        return Set.of("failed", "upstream_failed").contains(task.state);
    }

    /** Everything that can be compared, a line for each run. */
    List<String> picture() {
        return runs.stream()
                .map(run -> {
                    StringBuilder line = new StringBuilder(run.state);
                    run.tasks.forEach((id, task) -> line.append(' ')
                            .append(id)
                            .append('=')
                            .append(task.state)
                            .append('/')
                            .append(task.tryNumber)
                            .append('/')
                            .append(task.maxTries));
                    return line.toString();
                })
                .toList();
    }
}
