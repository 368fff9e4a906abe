package city.yanhuo.source.table;

import city.yanhuo.contract.feed.Unpivot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headers that {@link Unpivot} means, and what each of them says. */
final class WideHeaders {
    private final Unpivot unpivot;
    private final List<Pattern> patterns;

    /** What one header says: texts for the named columns, and the column that its cells go to. */
    private record Meaning(List<String> names, String column) {}

    WideHeaders(Unpivot unpivot) {
        this.unpivot = unpivot;
        this.patterns = unpivot.headers().stream()
                .map(header -> Pattern.compile(header, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** Takes the wide columns out of a header's cells; they come together that say the same names. */
    List<Header.Wide> take(List<HeaderCell> cells, HeaderFinder.Candidate candidate) {
        Map<List<String>, Map<String, Header.Place>> found = new LinkedHashMap<>();
        List<HeaderCell> taken = new ArrayList<>();
        for (HeaderCell cell : cells) {
            Optional<Meaning> meaning = meaning(cell.key()).or(() -> meaning(cell.bareKey()));
            if (meaning.isPresent()) {
                Map<String, Header.Place> places =
                        found.computeIfAbsent(meaning.get().names(), names -> new LinkedHashMap<>());
                Header.Place place = new Header.Place(cell.cell(), cell.text(), cell.unit());
                Header.Place other = places.putIfAbsent(meaning.get().column(), place);
                if (other != null) {
                    candidate.clash(meaning.get().column(), other.text(), cell.text());
                }
                taken.add(cell);
            }
        }
        cells.removeAll(taken);
        if (found.isEmpty()) {
            candidate.lack(String.join(" or ", unpivot.headers()));
        }
        return found.entrySet().stream()
                .map(entry -> new Header.Wide(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Optional<Meaning> meaning(String header) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(header);
            if (matcher.matches()) {
                return meaning(matcher);
            }
        }
        return Optional.empty();
    }

    private Optional<Meaning> meaning(Matcher matcher) {
        List<String> texts = new ArrayList<>();
        for (int group = 1; group <= unpivot.names().size() && matcher.groupCount() > 0; group++) {
            texts.add(matcher.group(group) == null ? "" : matcher.group(group));
        }
        List<String> names = matcher.groupCount() == 0 ? List.of(matcher.group()) : texts;
        return unpivot.column(matcher).map(column -> new Meaning(names, column));
    }
}
