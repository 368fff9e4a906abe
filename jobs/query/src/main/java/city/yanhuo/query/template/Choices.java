package city.yanhuo.query.template;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people may choose from: a closed list, yes and no, or one name for each code of the tables that a text is looked up in. */
final class Choices {
    private static final List<String> YES_OR_NO = List.of("是", "否");

    private final List<FieldUse> uses;
    private final ReferenceData reference;
    private final LocalDate day;

    /** The names are those of the day. */
    Choices(FeedContract feed, ReferenceData reference, LocalDate day) {
        this.uses = FieldUse.of(feed);
        this.reference = reference;
        this.day = day;
    }

    /** What a column's cells may say; empty where they may say anything. */
    List<String> of(SourceColumn column) {
        if (column.type() == ColumnType.BOOLEAN) {
            return YES_OR_NO;
        }
        List<FieldSource> looked = uses.stream()
                .map(FieldUse::source)
                .filter(source -> source.origin() == FieldSource.Origin.COLUMN
                        && source.value().equals(column.name())
                        && source.lookup().isPresent())
                .toList();
        if (looked.isEmpty()) {
            return column.allowed();
        }
        return onePerCode(looked).stream()
                .filter(name -> column.allowed().isEmpty() || column.allowed().contains(name))
                .toList();
    }

    /** The names that a caption or a file's name may hold where the contract looks them up; what its pattern takes is the name. */
    List<String> of(FieldSource place) {
        FieldSource name = new FieldSource(place.origin(), place.value(), Optional.empty(), place.lookup());
        return place.lookup().isPresent() ? onePerCode(List.of(name)) : List.of();
    }

    private List<String> onePerCode(List<FieldSource> sources) {
        Map<List<String>, String> byCodes = new LinkedHashMap<>();
        for (String name : reference.names(sources.get(0).lookup().orElseThrow(), day)) {
            List<String> codes = codes(sources, name);
            if (codes.size() == sources.size()) {
                byCodes.merge(codes, name, (first, next) -> isChinese(first) || !isChinese(next) ? first : next);
            }
        }
        return List.copyOf(byCodes.values());
    }

    /** What a text means to each source; fewer when one of them does not know it. */
    private List<String> codes(List<FieldSource> sources, String text) {
        List<String> codes = new ArrayList<>();
        for (FieldSource source : sources) {
            Optional<String> part = source.pattern().isEmpty()
                    ? Optional.of(text)
                    : FieldSource.part(Pattern.compile(source.pattern().get()), text);
            part.flatMap(found -> reference.lookup(source.lookup().orElseThrow(), found, day))
                    .ifPresent(codes::add);
        }
        return codes;
    }

    /** Whether a text has Chinese characters. */
    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
