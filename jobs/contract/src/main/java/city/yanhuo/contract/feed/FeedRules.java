package city.yanhuo.contract.feed;

import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.expression.ColumnScope;
import city.yanhuo.contract.expression.ExpressionPlaces;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.nio.file.FileSystems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Whether the parts of a feed contract fit each other, its subject and the reference tables. */
public final class FeedRules {
    private final ReadFeed feed;
    private final Problems problems;
    private final YamlFields yaml;

    private FeedRules(ReadFeed feed, Problems problems) {
        this.feed = feed;
        this.problems = problems;
        this.yaml = feed.places().feed();
    }

    /** Reports everything that does not fit, but for expressions. */
    public static void check(ReadFeed feed, ReferenceData reference, Problems problems) {
        FeedRules rules = new FeedRules(feed, problems);
        rules.checkFiles();
        rules.checkColumns();
        rules.checkReplaces();
        rules.checkNames();
        new FieldRules(feed, reference, problems).check();
    }

    /** Reports every expression that the engines could not run. */
    public static void checkExpressions(ReadFeed feed, Problems problems) {
        ColumnScope scope = SubjectScope.of(feed.contract().subject());
        ExpressionPlaces expressions = new ExpressionPlaces(problems);
        feed.places().derive().forEach((column, scalar) -> {
            feed.contract().subject().columns().stream()
                    .filter(own -> own.name().equals(column))
                    .forEach(own -> expressions.value(scalar, scope, SubjectScope.kind(own.type()), column));
        });
        feed.places().checks().forEach(check -> expressions.condition(check, "expression", scope));
    }

    private void checkFiles() {
        List<YamlNode.Scalar> globs = yaml.scalars("files");
        if (globs.isEmpty()) {
            yaml.problem("files", "it must name the files it takes, found none; write files: [\"文旅局/*日报*.csv\"]");
        }
        for (YamlNode.Scalar glob : globs) {
            if (glob.text().chars().filter(c -> c == '/').count() != 1) {
                problems.add(
                        glob.location(),
                        "Cannot read the feed files: a pattern must be <supplier>/<file>, found " + glob.found());
            }
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + glob.text());
            } catch (PatternSyntaxException e) {
                problems.add(
                        glob.location(),
                        "Cannot read the feed files: the pattern is no glob, found " + glob.found() + ": "
                                + e.getDescription());
            }
        }
    }

    private void checkColumns() {
        if (feed.contract().columns().isEmpty()) {
            yaml.problem("columns", "it must have a column, found none");
        }
        Map<String, String> headers = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < feed.contract().columns().size(); i++) {
            SourceColumn column = feed.contract().columns().get(i);
            YamlFields place = feed.places().columns().get(i);
            if (!column.name().isEmpty() && !names.add(column.name())) {
                place.problem("name", "the name stands twice, found \"" + column.name() + "\"");
            }
            checkHeaders(column, place);
            for (String header : column.headers()) {
                String other = headers.putIfAbsent(header, column.name());
                if (other != null) {
                    place.problem(
                            "headers", "the header text stands twice, found \"" + header + "\" also for " + other);
                }
            }
            ColumnRules.check(column, place);
        }
        feed.contract().ignored().stream()
                .filter(headers::containsKey)
                .forEach(header -> yaml.problem(
                        "ignored", "the header text is read and ignored at once, found \"" + header + "\""));
    }

    private void checkHeaders(SourceColumn column, YamlFields place) {
        boolean isUnpivoted = feed.contract()
                .unpivot()
                .filter(wide -> wide.fills(column.name()))
                .isPresent();
        if (column.headers().isEmpty() && !isUnpivoted) {
            place.problem("headers", "it must have a header text, found none");
        }
        if (!column.headers().isEmpty() && isUnpivoted) {
            place.problem("headers", "unpivot fills the column, found a header text too; drop the key");
        }
    }

    private void checkReplaces() {
        List<String> known = feed.contract().subject().columns().stream()
                .map(SubjectColumn::name)
                .toList();
        for (YamlNode.Scalar column : yaml.scalars("replaces")) {
            if (!known.contains(column.text())) {
                problems.add(
                        column.location(),
                        "Cannot read the feed replaces: unknown column of "
                                + feed.contract().subject().tableName() + ", found " + column.found()
                                + Nearest.advice(column.text(), known));
            }
        }
    }

    private void checkNames() {
        if (feed.contract().version() < 1 && yaml.has("version")) {
            yaml.problem(
                    "version", "it must be 1 or more, found " + feed.contract().version());
        }
        Set<String> ids = new HashSet<>();
        for (YamlFields check : feed.places().checks()) {
            String id = check.text("id");
            if (!id.isEmpty() && !id.matches("[a-z][a-z0-9_]*")) {
                check.problem("id", "it must be snake_case, found \"" + id + "\"");
            } else if (!id.isEmpty() && !ids.add(id)) {
                check.problem("id", "the id stands twice, found \"" + id + "\"");
            }
        }
        for (String header : feed.contract().shape().totals()) {
            if (CellText.compact(header).isEmpty()) {
                yaml.problem("shape", "a totals text must not be blank, found \"\"");
            }
        }
    }
}
