package city.yanhuo.app.schedule;

import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Task;
import city.yanhuo.scheduler.state.TriggerRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A graph as a list in which each task stands below what it waits for, as deep as its longest way, with what it waits for beside it. */
final class DagDrawing {
    private DagDrawing() {}

    static List<String> of(Dag dag) {
        Map<String, Integer> depth = new HashMap<>();
        for (Task task : dag.tasks()) {
            depth.put(
                    task.id(),
                    task.upstream().stream()
                                    .mapToInt(id -> depth.getOrDefault(id, 0))
                                    .max()
                                    .orElse(-1)
                            + 1);
        }
        int widest = dag.tasks().stream()
                .mapToInt(
                        task -> 3 * depth.getOrDefault(task.id(), 0) + task.id().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Task task : dag.tasks()) {
            lines.add(line(task, depth.getOrDefault(task.id(), 0), widest));
        }
        return lines;
    }

    private static String line(Task task, int depth, int widest) {
        String mark = depth == 0 ? "" : "   ".repeat(depth - 1) + "└─ ";
        StringBuilder line = new StringBuilder(mark + task.id());
        line.append(" ".repeat(Math.max(1, widest + 2 - line.length())))
                .append(task.operator().name());
        if (!task.upstream().isEmpty()) {
            line.append("  ← ").append(String.join(", ", task.upstream()));
        }
        if (task.triggerRule() != TriggerRule.ALL_SUCCESS) {
            line.append("  [")
                    .append(task.triggerRule().name().toLowerCase(Locale.ROOT))
                    .append(']');
        }
        return line.toString();
    }
}
