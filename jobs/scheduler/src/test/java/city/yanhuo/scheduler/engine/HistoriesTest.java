package city.yanhuo.scheduler.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.Pool;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.TestLedger;
import city.yanhuo.scheduler.dag.Retries;
import city.yanhuo.scheduler.state.TriggerRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random histories of triggers, ends, failures, clears, marks, pauses, pool changes and restarts: after each act the engine's
 * ledger and the {@link PlainModel} say the same. How many: system property {@code yanhuo.histories}; a failure names its seed.
 */
class HistoriesTest {
    private static final int ACTS = 25;
    private static final List<String> RULES =
            List.of("all_success", "all_success", "none_failed", "all_done", "one_failed");

    @Test
    void engineAndModelAgreeOnSqlite() throws IOException {
        histories(TestLedger.SQLITE, Integer.getInteger("yanhuo.histories", 300));
    }

    @Test
    void engineAndModelAgreeOnPostgresql() throws IOException {
        histories(TestLedger.POSTGRESQL, Integer.getInteger("yanhuo.histories.postgresql", 60));
    }

    private static void histories(TestLedger database, int count) throws IOException {
        Path memory = Path.of("/dev/shm");
        Path folder = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "histories")
                : Files.createTempDirectory("histories");
        try (Ledger ledger =
                Ledger.open(new Home(folder).create(), database.url()).pooled()) {
            long first = Long.getLong("yanhuo.histories.seed", 1);
            for (long seed = first; seed < first + count; seed++) {
                new History(ledger, seed).live();
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** One DAG, its life, and the model beside it. */
    private static final class History {
        private final Random random;
        private final String dagId;
        private final PlainModel model;
        private final TestDag dag;
        private final Ledger ledger;
        private final EngineSettings settings;
        private final List<RunRow> runs = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private EngineDesk desk;

        History(Ledger ledger, long seed) {
            this.ledger = ledger;
            random = new Random(seed);
            dagId = "h" + seed;
            int parallelism = 1 + random.nextInt(5);
            int active = 1 + random.nextInt(3);
            List<PlainModel.Spec> specs = specs();
            model = new PlainModel(specs, active, parallelism, 4);
            settings = new EngineSettings(parallelism, false);
            dag = dag(specs).maxActiveRuns(active);
            // what earlier histories left in the ledger must not take slots
            ledger.useTransaction(books -> books.schedule().dags().all().forEach(row -> {
                books.schedule().runs().delete(row.id());
                books.schedule().dags().delete(row.id());
            }));
            desk = new EngineDesk(ledger, settings).put(dag);
            setPool(4);
        }

        private List<PlainModel.Spec> specs() {
            List<PlainModel.Spec> specs = new ArrayList<>();
            int size = 1 + random.nextInt(6);
            for (int i = 0; i < size; i++) {
                List<String> upstream = new ArrayList<>();
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(3) == 0) {
                        upstream.add("t" + j);
                    }
                }
                specs.add(new PlainModel.Spec(
                        "t" + i,
                        upstream,
                        RULES.get(random.nextInt(RULES.size())),
                        random.nextInt(3),
                        1 + random.nextInt(2),
                        1 + random.nextInt(4),
                        random.nextInt(6) == 0));
            }
            return specs;
        }

        private TestDag dag(List<PlainModel.Spec> specs) {
            TestDag built = new TestDag(dagId);
            for (PlainModel.Spec spec : specs) {
                built.task(spec.id(), spec.upstream().toArray(String[]::new))
                        .with(edit -> edit.rule(TriggerRule.valueOf(spec.rule().toUpperCase(Locale.ROOT)))
                                .retries(new Retries(spec.retries(), 300, 0, Optional.empty()))
                                .pool("shared", spec.slots())
                                .weight(spec.weight()));
                if (spec.past()) {
                    built.with(TestDag.TaskEdit::dependsOnPast);
                }
            }
            return built;
        }

        void live() {
            for (int act = 0; act < ACTS; act++) {
                String what = act();
                told.add(what);
                assertThat(picture()).as("%s after %s", dagId, told).isEqualTo(model.picture());
            }
        }

        private String act() {
            int choice = random.nextInt(20);
            if (runs.isEmpty() || (choice < 2 && runs.size() < 5)) {
                return trigger();
            }
            if (choice < 10) {
                return end();
            }
            return switch (choice) {
                case 10, 11, 12 -> turn();
                case 13, 14 -> clear();
                case 15 -> mark();
                case 16 -> pause();
                case 17 -> pool();
                case 18 -> restart();
                default -> begin();
            };
        }

        private String trigger() {
            String date = Instant.parse("2026-01-01T00:00:00Z")
                    .plus(Duration.ofDays(runs.size()))
                    .toString();
            runs.add(desk.trigger(dagId, date));
            model.trigger();
            return "trigger";
        }

        private String end() {
            int run = random.nextInt(runs.size());
            List<String> live = model.runs.get(run).tasks.entrySet().stream()
                    .filter(entry -> Set.of("queued", "running", "restarting").contains(entry.getValue().state))
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            if (live.isEmpty()) {
                return "nothing";
            }
            String id = live.get(random.nextInt(live.size()));
            int how = random.nextInt(5);
            if (how < 3) {
                desk.end(runs.get(run), id, new TaskEnd.Succeeded());
                model.end(run, id, "success");
                return "success of " + run + " " + id;
            }
            boolean skip = how == 3 && random.nextBoolean();
            desk.end(runs.get(run), id, skip ? new TaskEnd.Skipped("") : new TaskEnd.Failed(""));
            model.end(run, id, skip ? "skipped" : "failed");
            return (skip ? "skip of " : "failure of ") + run + " " + id;
        }

        private String turn() {
            int seconds = random.nextInt(400);
            desk.turn(Duration.ofSeconds(seconds));
            model.turn(seconds);
            return "turn by " + seconds;
        }

        private Set<String> some() {
            Set<String> ids = new java.util.TreeSet<>();
            model.specs.keySet().stream().filter(id -> random.nextInt(3) == 0).forEach(ids::add);
            return ids;
        }

        private String clear() {
            int run = random.nextInt(runs.size());
            Set<String> ids = some();
            desk.clear(runs.get(run), ids.toArray(String[]::new));
            model.clear(run, ids);
            return "clear " + run + " " + ids;
        }

        private String mark() {
            int run = random.nextInt(runs.size());
            String id = "t" + random.nextInt(model.specs.size());
            TaskState state = List.of(TaskState.SUCCESS, TaskState.FAILED, TaskState.SKIPPED)
                    .get(random.nextInt(3));
            if (model.runs.get(run).tasks.get(id).state.equals(state.word())) {
                return "nothing";
            }
            desk.mark(runs.get(run), id, state);
            model.mark(run, id, state.word());
            return "mark " + run + " " + id + " " + state;
        }

        private String pause() {
            model.paused = !model.paused;
            desk.engine().operate(desk.now(), operations -> {
                if (model.paused) {
                    operations.pause(dagId);
                } else {
                    operations.unpause(dagId);
                }
                return true;
            });
            model.settle();
            return model.paused ? "pause" : "unpause";
        }

        private String pool() {
            model.poolSize = random.nextInt(6);
            setPool(model.poolSize);
            model.settle();
            return "pool of " + model.poolSize;
        }

        private void setPool(int slots) {
            desk.engine().operate(desk.now(), operations -> {
                operations.setPool(new Pool("shared", slots, ""));
                return true;
            });
        }

        private String restart() {
            desk = desk.restarted(ledger, settings);
            return "restart";
        }

        private String begin() {
            desk.begin();
            model.begin();
            return "begin";
        }

        private List<String> picture() {
            return runs.stream()
                    .map(run -> desk.runState(run).word() + tasks(run))
                    .toList();
        }

        private String tasks(RunRow run) {
            StringBuilder line = new StringBuilder();
            ledger.read(books -> books.schedule().tasks().of(run.id()))
                    .forEach(row -> line.append(' ')
                            .append(row.taskId())
                            .append('=')
                            .append(row.state().word())
                            .append('/')
                            .append(row.tryNumber())
                            .append('/')
                            .append(row.maxTries()));
            return line.toString();
        }
    }
}
