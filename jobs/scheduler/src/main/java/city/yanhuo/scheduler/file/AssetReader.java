package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.scheduler.dag.AssetCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads assets: URIs in lists, and {@code __and__}, {@code __or__} over {@code {__type__: airflow.sdk.Asset, uri: …}}. */
final class AssetReader {
    static final Set<String> TYPES = Set.of("airflow.sdk.Asset", "airflow.sdk.definitions.asset.Asset");
    private static final int LONGEST = 1_500;
    private static final String FORM = "{__type__: airflow.sdk.Asset, uri: \"…\"}";

    private final Problems problems;

    AssetReader(Problems problems) {
        this.problems = problems;
    }

    /** A list of URIs. */
    static List<String> uris(YamlFields fields, String key, Problems problems) {
        List<YamlNode.Scalar> scalars = fields.scalars(key);
        scalars.forEach(scalar -> checkUri(scalar, problems));
        return scalars.stream().map(YamlNode.Scalar::text).toList();
    }

    private static void checkUri(YamlNode.Scalar scalar, Problems problems) {
        String uri = scalar.text();
        if (uri.isBlank() || !uri.equals(uri.strip()) || uri.length() > LONGEST || uri.startsWith("airflow:")) {
            problems.add(
                    scalar.location(),
                    "Cannot read an asset: its URI must be a text without blanks around it, not of the scheme airflow, of at most "
                            + LONGEST + " characters, found " + scalar.found());
        }
    }

    /** A schedule that is a list, an asset, or {@code __and__}/{@code __or__}; empty when it is wrong and reported. */
    Optional<AssetCondition> schedule(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            if (sequence.items().isEmpty()) {
                problems.add(node.location(), "Cannot read DAG schedule: it must name an asset, found an empty list");
            }
            return and(sequence.items().stream()
                    .flatMap(item -> member(item).stream())
                    .toList());
        }
        return condition(node);
    }

    private static Optional<AssetCondition> and(List<AssetCondition> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(new AssetCondition.And(all));
    }

    private Optional<AssetCondition> member(YamlNode item) {
        if (item instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Scalar.Kind.TEXT) {
            checkUri(scalar, problems);
            return Optional.of(new AssetCondition.Asset(scalar.text()));
        }
        return condition(item);
    }

    private Optional<AssetCondition> condition(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(
                    node.location(),
                    "Cannot read an asset: dag-factory wants " + FORM + " here, found " + node.found());
            return Optional.empty();
        }
        YamlFields fields = new YamlFields(mapping, "an asset", problems);
        Optional<AssetCondition> condition;
        if (fields.has("__and__")) {
            condition = and(members(fields, "__and__"));
        } else if (fields.has("__or__")) {
            List<AssetCondition> any = members(fields, "__or__");
            condition = any.isEmpty() ? Optional.empty() : Optional.of(new AssetCondition.Or(any));
        } else {
            condition = asset(fields);
        }
        fields.end();
        return condition;
    }

    private List<AssetCondition> members(YamlFields fields, String key) {
        List<AssetCondition> members = new ArrayList<>();
        Optional<YamlNode> node = fields.find(key);
        if (node.orElseThrow() instanceof YamlNode.Sequence sequence
                && !sequence.items().isEmpty()) {
            sequence.items().forEach(item -> condition(item).ifPresent(members::add));
        } else {
            fields.problem(
                    key, "it must be a list of assets, found " + node.get().found());
        }
        return members;
    }

    private Optional<AssetCondition> asset(YamlFields fields) {
        String type = fields.text("__type__");
        if (fields.has("__type__") && !TYPES.contains(type)) {
            fields.problem("__type__", "it must be airflow.sdk.Asset, found \"" + type + "\"");
        }
        String uri = fields.text("uri");
        fields.find("uri")
                .filter(YamlNode.Scalar.class::isInstance)
                .ifPresent(node -> checkUri((YamlNode.Scalar) node, problems));
        return uri.isEmpty() ? Optional.empty() : Optional.of(new AssetCondition.Asset(uri));
    }
}
