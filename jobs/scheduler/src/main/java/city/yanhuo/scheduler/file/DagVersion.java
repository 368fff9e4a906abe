package city.yanhuo.scheduler.file;

import city.yanhuo.scheduler.dag.Dag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The version of a DAG: SHA-256 of what it means. Order of keys, comments, place in the file and words for people change nothing. */
final class DagVersion {
    private DagVersion() {}

    /** The DAG with its version. */
    static Dag stamp(Dag dag) {
        ObjectNode json = DagJson.of(dag);
        for (String key : new String[] {"version", "fileloc", "dag_display_name", "description", "doc_md", "tags"}) {
            json.remove(key);
        }
        Map<String, JsonNode> tasks = new TreeMap<>();
        for (JsonNode task : json.withArray("tasks")) {
            ((ObjectNode) task).remove("doc_md");
            tasks.put(task.get("task_id").asString(), task);
        }
        json.putArray("tasks").addAll(tasks.values());
        StringBuilder canonical = new StringBuilder();
        write(json, canonical);
        return dag.withVersion(hash(canonical.toString()));
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            out.append('{');
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            sorted.forEach((key, value) -> {
                out.append('"').append(key.replace("\"", "\\\"")).append("\":");
                write(value, out);
                out.append(',');
            });
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            node.forEach(item -> {
                write(item, out);
                out.append(',');
            });
            out.append(']');
        } else {
            out.append(node);
        }
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash a DAG: every Java has SHA-256", e);
        }
    }
}
