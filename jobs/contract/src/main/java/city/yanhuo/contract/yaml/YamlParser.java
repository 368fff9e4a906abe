package city.yanhuo.contract.yaml;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Text to {@link YamlNode}: YAML 1.2, core schema, one document a file. Anchors, aliases, tags of one's own, keys that are no
 * plain text and keys that repeat are refused, because a person cannot see what they do.
 */
public final class YamlParser {
    private final String file;
    private final Problems problems;

    private YamlParser(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The file's mapping; empty, with the reason among the problems, when it has none. */
    public static Optional<YamlNode.Mapping> parse(String file, String text, Problems problems) {
        return new YamlParser(file, problems).document(text);
    }

    /** Whether a text holds nothing but blanks and comments. */
    public static boolean isEmpty(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private Optional<YamlNode.Mapping> document(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setUseMarks(true)
                .build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                problems.add(Location.of(file), "Cannot read the file: it must hold keys and values, found nothing");
                return Optional.empty();
            }
            Node first = documents.next();
            if (documents.hasNext()) {
                problems.add(
                        location(documents.next()),
                        "Cannot read the file: it must hold one document, found a second; write it into a file of its own");
            }
            YamlNode node = read(first);
            if (node instanceof YamlNode.Mapping mapping) {
                return Optional.of(mapping);
            }
            problems.add(node.location(), "Cannot read the file: it must hold keys and values, found " + node.found());
        } catch (MarkedYamlEngineException e) {
            problems.add(location(e.getProblemMark().or(e::getContextMark)), "Cannot read YAML: " + reason(e));
        } catch (YamlEngineException e) {
            problems.add(Location.of(file), "Cannot read YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String reason(MarkedYamlEngineException e) {
        String context = e.getContext() == null || e.getContext().isBlank() ? "" : e.getContext() + ", ";
        return context + e.getProblem();
    }

    private YamlNode read(Node node) {
        Location location = location(node);
        if (node.getAnchor().isPresent()) {
            problems.add(
                    location,
                    "Cannot read YAML: anchors are not allowed, found &"
                            + node.getAnchor().get() + "; write the value out");
            return new YamlNode.Scalar(location, YamlNode.Scalar.Kind.NULL, "", YamlNode.Scalar.Style.PLAIN);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(location, mapping);
        }
        if (node instanceof SequenceNode sequence) {
            return new YamlNode.Sequence(
                    location, sequence.getValue().stream().map(this::read).toList());
        }
        if (node instanceof ScalarNode scalar) {
            return new YamlNode.Scalar(location, kind(scalar), scalar.getValue(), style(scalar));
        }
        throw new IllegalStateException("Cannot read YAML: unknown kind of node, found " + node.getNodeType());
    }

    private YamlNode.Mapping mapping(Location location, MappingNode mapping) {
        Map<String, Location> seen = new LinkedHashMap<>();
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Location at = location(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(at, "Cannot read YAML: a key must be plain text, found a list or mapping");
                continue;
            }
            Location first = seen.putIfAbsent(key.getValue(), at);
            if (first != null) {
                problems.add(
                        at,
                        "Cannot read YAML: the key stands twice, found \"" + key.getValue() + "\" already on line "
                                + first.line() + "; keep one");
                continue;
            }
            entries.add(new YamlNode.Entry(at, key.getValue(), read(tuple.getValueNode())));
        }
        return new YamlNode.Mapping(location, entries);
    }

    private YamlNode.Scalar.Kind kind(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return YamlNode.Scalar.Kind.TEXT;
        } else if (tag.equals(Tag.INT)) {
            return YamlNode.Scalar.Kind.INTEGER;
        } else if (tag.equals(Tag.FLOAT)) {
            return YamlNode.Scalar.Kind.NUMBER;
        } else if (tag.equals(Tag.BOOL)) {
            return YamlNode.Scalar.Kind.BOOLEAN;
        } else if (tag.equals(Tag.NULL)) {
            return YamlNode.Scalar.Kind.NULL;
        }
        problems.add(location(scalar), "Cannot read YAML: tags are not allowed, found " + tag.getValue());
        return YamlNode.Scalar.Kind.TEXT;
    }

    private static YamlNode.Scalar.Style style(ScalarNode scalar) {
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            return YamlNode.Scalar.Style.LITERAL;
        }
        boolean oneLine = scalar.getStartMark()
                .map(Mark::getLine)
                .equals(scalar.getEndMark().map(Mark::getLine));
        if (!oneLine) {
            return YamlNode.Scalar.Style.FOLDED;
        }
        return switch (scalar.getScalarStyle()) {
            case SINGLE_QUOTED -> YamlNode.Scalar.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> YamlNode.Scalar.Style.DOUBLE_QUOTED;
            case PLAIN -> YamlNode.Scalar.Style.PLAIN;
            default -> YamlNode.Scalar.Style.FOLDED;
        };
    }

    private Location location(Node node) {
        return location(node.getStartMark());
    }

    private Location location(Optional<Mark> mark) {
        return mark.map(at -> new Location(file, at.getLine() + 1, at.getColumn() + 1))
                .orElse(Location.of(file));
    }
}
