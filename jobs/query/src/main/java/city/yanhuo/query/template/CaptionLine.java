package city.yanhuo.query.template;

import city.yanhuo.contract.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line above the header that has something to be filled in.
 *
 * @param label what is asked for, in words
 * @param place the text as the contract takes it
 * @param choices what the value may be; empty where it may be anything
 * @param isRequired whether the file is refused without it
 * @param layout how the line is divided into cells
 */
record CaptionLine(Label label, PlaceText place, List<String> choices, boolean isRequired, Layout layout) {
    /** How a line is divided. */
    enum Layout {
        /** The label or the text before the value, the value, the text behind it: a cell each. */
        LABELLED,
        /** The same without a label, for patterns that want the value to stand first. */
        BARE,
        /** One cell, in which the value is typed between the texts. */
        WHOLE
    }

    CaptionLine with(Layout other) {
        return new CaptionLine(label, place, choices, isRequired, other);
    }

    /** The cell before the value; empty when there is none. */
    Optional<String> before() {
        String before = place.before().strip();
        return switch (layout) {
            case LABELLED ->
                Optional.of(before.isEmpty() && place.after().isBlank() ? label.zh() + "：" : before)
                        .filter(text -> !text.isEmpty());
            case BARE -> Optional.of(before).filter(text -> !text.isEmpty());
            case WHOLE -> Optional.empty();
        };
    }

    /** The cell behind the value; empty when there is none. */
    Optional<String> after() {
        return Optional.of(place.after().strip()).filter(text -> layout != Layout.WHOLE && !text.isEmpty());
    }

    /** What stands in the cell to be filled in. */
    String prefilled() {
        return layout == Layout.WHOLE ? place.before() + "　　　　" + place.after() : "";
    }

    /** What the filled cell holds in the example. */
    String example() {
        return layout == Layout.WHOLE ? place.whole() : place.value();
    }

    /** The whole line of the example, cells joined as the reader of files joins them. */
    String text() {
        return Stream.of(before(), Optional.of(example()), after())
                .flatMap(Optional::stream)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
