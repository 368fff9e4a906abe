package city.yanhuo.contract.yaml;

import city.yanhuo.contract.error.Location;
import java.util.List;

/** A value in a YAML file with its place. */
public sealed interface YamlNode {
    /** Where the value begins. */
    Location location();

    /** What it is and what it says, as a message quotes it. */
    String found();

    /**
     * A single value.
     *
     * @param location where it begins
     * @param kind what YAML 1.2 (core schema) takes it for; a quoted value is always TEXT
     * @param text the value without quotes
     * @param style how it is written
     */
    record Scalar(Location location, Kind kind, String text, Style style) implements YamlNode {
        /** How a scalar is written. */
        public enum Style {
            PLAIN,
            SINGLE_QUOTED,
            DOUBLE_QUOTED,
            /** A block with {@code |}: its lines are the file's lines below. */
            LITERAL,
            /** Over several lines in a way that moves its characters. */
            FOLDED
        }

        /** Where the character at an offset of the text stands, as exactly as the style allows. */
        public Location locate(int offset) {
            String before = text.substring(0, Math.min(offset, text.length()));
            return switch (style) {
                case PLAIN -> right(before.length());
                case SINGLE_QUOTED -> right(1 + before.length() + count(before, "'"));
                case DOUBLE_QUOTED -> right(1 + before.length() + count(before, "\"\\"));
                case LITERAL -> new Location(location.file(), location.line() + 1 + count(before, "\n"), 0);
                case FOLDED -> location;
            };
        }

        private Location right(int characters) {
            return new Location(location.file(), location.line(), location.column() + characters);
        }

        private static int count(String text, String any) {
            return (int) text.chars().filter(c -> any.indexOf(c) >= 0).count();
        }

        /** What a scalar is. */
        public enum Kind {
            TEXT,
            INTEGER,
            NUMBER,
            BOOLEAN,
            NULL
        }

        @Override
        public String found() {
            return switch (kind) {
                case TEXT -> "\"" + text + "\"";
                case INTEGER, NUMBER -> "the number " + text;
                case BOOLEAN -> text;
                case NULL -> "nothing";
            };
        }
    }

    /**
     * A list.
     *
     * @param location where it begins
     * @param items its values in order
     */
    record Sequence(Location location, List<YamlNode> items) implements YamlNode {
        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String found() {
            return "a list of " + items.size();
        }
    }

    /**
     * Keys and values.
     *
     * @param location where it begins
     * @param entries in the order of the file, each key once
     */
    record Mapping(Location location, List<Entry> entries) implements YamlNode {
        /** Copies the entries. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String found() {
            return entries.isEmpty()
                    ? "no keys"
                    : "keys "
                            + String.join(", ", entries.stream().map(Entry::key).toList());
        }
    }

    /**
     * A key with its value.
     *
     * @param location where the key begins
     * @param key the key
     * @param value its value
     */
    record Entry(Location location, String key, YamlNode value) {}
}
