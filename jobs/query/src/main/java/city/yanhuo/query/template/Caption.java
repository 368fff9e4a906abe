package city.yanhuo.query.template;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands above the header, so that the contract takes each value from its line and from no other.
 *
 * @param title the first row; empty where a title would be taken for a value
 * @param lines what is to be filled in
 */
record Caption(Optional<String> title, List<CaptionLine> lines) {
    /**
     * The caption that a contract asks for.
     *
     * @throws YanhuoException CONFIGURATION when a pattern is of a kind that no text can be made of
     */
    static Caption of(FeedContract feed, PlaceValues values) {
        List<CaptionLine> lines = new ArrayList<>();
        FieldUse.of(feed).stream()
                .filter(use -> use.source().origin() == FieldSource.Origin.CAPTION)
                .filter(use -> lines.stream().noneMatch(line -> isOf(line, use.source())))
                .forEach(use -> lines.add(new CaptionLine(
                        values.label(use),
                        place(feed, use.source(), values.of(use)),
                        values.choices(use),
                        true,
                        CaptionLine.Layout.LABELLED)));
        // a time of submission may be left out, so a pattern that no text can be made of is no reason to refuse
        feed.submitted().stream()
                .filter(source -> source.origin() == FieldSource.Origin.CAPTION)
                .flatMap(source -> PlaceText.of(source.pattern(), values.ofSubmission()).stream())
                .findFirst()
                .ifPresent(place -> lines.add(
                        new CaptionLine(PlaceValues.SUBMITTED, place, List.of(), false, CaptionLine.Layout.LABELLED)));
        return arranged(
                feed, lines.stream().map(line -> line.with(layout(line))).toList());
    }

    private static boolean isOf(CaptionLine line, FieldSource source) {
        return line.place().pattern().pattern().equals(source.pattern().orElse(RegexParts.WHOLE));
    }

    private static PlaceText place(FeedContract feed, FieldSource source, List<String> values) {
        return PlaceText.of(source.pattern(), values)
                .orElseThrow(() -> refused(feed, source.pattern().orElse("the whole caption")));
    }

    /** The first layout in which the line alone gives its value. */
    private static CaptionLine.Layout layout(CaptionLine line) {
        return Arrays.stream(CaptionLine.Layout.values())
                .filter(layout -> line.place().isTakenFrom(line.with(layout).text()))
                .findFirst()
                .orElse(CaptionLine.Layout.WHOLE);
    }

    private static Caption arranged(FeedContract feed, List<CaptionLine> lines) {
        List<CaptionLine> bare = lines.stream()
                .map(line -> line.layout() == CaptionLine.Layout.LABELLED ? line.with(CaptionLine.Layout.BARE) : line)
                .toList();
        List<Caption> trials = List.of(
                new Caption(Optional.of(feed.label().zh()).filter(title -> wantsTitle(lines, title)), lines),
                new Caption(Optional.empty(), lines),
                new Caption(Optional.empty(), bare));
        return trials.stream().filter(Caption::holds).findFirst().orElseThrow(() -> refused(feed, patterns(lines)));
    }

    /** A header without lines above it stands first; a line may be a title already: 某公司 新能源汽车销售月报. */
    private static boolean wantsTitle(List<CaptionLine> lines, String title) {
        boolean isTold = lines.stream()
                .map(line -> line.place().after().strip())
                .anyMatch(after -> !after.isEmpty() && title.contains(after));
        return !lines.isEmpty() && !isTold;
    }

    /** Whether each value is taken from the whole. */
    private boolean holds() {
        List<String> rows = new ArrayList<>();
        title.ifPresent(rows::add);
        lines.forEach(line -> rows.add(line.text()));
        String text = String.join("\n", rows);
        return lines.stream().allMatch(line -> line.place().isTakenFrom(text));
    }

    private static String patterns(List<CaptionLine> lines) {
        return lines.stream().map(line -> line.place().pattern().pattern()).collect(Collectors.joining(" and "));
    }

    private static YanhuoException refused(FeedContract feed, String pattern) {
        return new YanhuoException(
                ErrorKind.CONFIGURATION,
                "Cannot make a template of " + feed.feed()
                        + ": no caption can be written for what the contract takes from it, found " + pattern
                        + "; let the pattern name the words around one group, as 报送时间[:：]\\s*(\\S+)");
    }

    /** Number of rows. */
    int rows() {
        return lines.size() + (title.isPresent() ? 1 : 0);
    }
}
