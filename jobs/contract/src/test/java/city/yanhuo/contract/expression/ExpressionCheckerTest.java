package city.yanhuo.contract.expression;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.testing.RepositorySchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckerTest {
    private static final ColumnScope SCOPE = new ColumnScope(new LinkedHashMap<>(Map.of(
            "visits", ValueType.NUMBER,
            "peak", ValueType.NUMBER,
            "place", ValueType.TEXT,
            "day", ValueType.DATE,
            "at", ValueType.TIMESTAMP,
            "refund", ValueType.BOOLEAN)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "peak <= visits",
                "place LIKE 'jin%' AND NOT refund",
                "place IN ('a', 'b') OR visits BETWEEN 1 AND 2",
                "visits IN (1, 2) AND refund OR place NOT IN ('a') AND peak > 1",
                "day = DATE '2024-01-01' OR day > '2024-01-01'",
                "day + 1 <= DATE '2024-12-31'",
                "day = DATE '2024-01-01' + INTERVAL '1' DAY",
                "place IS NULL",
                "CASE WHEN refund THEN visits ELSE 0 END > 1",
                "CASE place WHEN 'a' THEN TRUE ELSE FALSE END",
                "coalesce(visits, 0) + nullif(peak, 0) * 2 - abs(-3) >= round(visits / 7, 2) % 5",
                "year(day) = 2024 AND month(day) = 9 AND hour(at) = 8",
                "upper(place) = lower(trim(place)) AND length(substring(place, 1, 2)) = 2",
                "concat('%', place, '%') = '晋祠' || place",
                "cast(visits AS DECIMAL(20,2)) > 1 AND cast(place AS bigint) = 1",
                "refund"
            })
    void aConditionInTheSubsetIsTaken(String text) {
        CheckedExpression checked = ExpressionChecker.condition(text, SCOPE);

        assertThat(checked.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
            visit > 1 ¦ 0 ¦ unknown column, found visit; did you mean "visits"?
            visits > 1 AND peek > 1 ¦ 15 ¦ unknown column, found peek; did you mean "peak"?
            visits + 1 ¦ 0 ¦ it must be true or false, found a number
            place > 1 ¦ 8 ¦ it must be a text, is a number, found 1
            visits LIKE 'a' ¦ 0 ¦ it must be a text, is a number, found visits
            sum(visits) > 1 ¦ 0 ¦ an expression over one row must not use sum, found sum(visits)
            visits > (SELECT 1) ¦ 9 ¦ this is not allowed in an expression, found (SELECT 1)
            visits IN (1, 'a') AND refund ¦ 14 ¦ it must be a number, is a text, found 'a'
            visits IN (1) AND peak ¦ 18 ¦ it must be a boolean, is a number, found peak
            visits IN (SELECT 1) ¦ 0 ¦ IN takes a list of values, found visits IN (SELECT 1)
            EXISTS (SELECT 1) ¦ 0 ¦ this is not allowed in an expression, found EXISTS (SELECT 1)
            visits > 1; DROP TABLE x ¦ 10 ¦ the character is not allowed, found ;
            visits > 1 -- and more ¦ 11 ¦ comments are not allowed, found --
            visits /* x */ > 1 ¦ 7 ¦ comments are not allowed, found /*
            visits // 2 > 1 ¦ 7 ¦ comments are not allowed, found //
            `visits` > 1 ¦ 0 ¦ the character is not allowed, found `
            visits::int > 1 ¦ 6 ¦ the character is not allowed, found :
            place = 'it''s' ¦ 11 ¦ a text must not hold a quote, found ''; the engines read it differently
            place = 'a\\b' ¦ 8 ¦ a text must not hold a backslash, found 'a\\b'
            place = 'a ¦ 8 ¦ a text is not closed, found 'a
            read_csv('/etc/passwd') = place ¦ 0 ¦ unknown function, found read_csv('/etc/passwd'); known: sum, max, min, avg, count, count_if, coalesce, nullif, abs, round, year, month, day, hour, upper, lower, length, substring, concat, cast, trim
            summ(visits) = 1 ¦ 0 ¦ unknown function, found summ(visits); did you mean "sum"?
            round(visits, 1, 2) > 1 ¦ 0 ¦ round takes 1 to 2 arguments, found round(visits, 1, 2)
            visits > ¦ 7 ¦ it makes no sense from here on, found >
            visits > 1 peak ¦ 11 ¦ it makes no sense from here on, found peak
            day - day > 1 ¦ 6 ¦ it must be a number, is a date, found day
            day = DATE '2024-02-30' ¦ 6 ¦ there is no such day, found DATE '2024-02-30'
            cast(visits AS int) = 1 ¦ 0 ¦ a number must not be cast to a whole number: one engine rounds, the other cuts off, found cast(visits AS int)
            try_cast(place AS int) = 1 ¦ 0 ¦ only CAST(x AS string|date|timestamp|decimal|bigint|int) is allowed, found try_cast(place AS int)
            place ILIKE 'a' ¦ 0 ¦ only LIKE without ESCAPE is allowed, found place ILIKE 'a'
            visits = current_date ¦ 9 ¦ this is not allowed in an expression, found current_date
            sum(visits) OVER () > 1 ¦ 0 ¦ this is not allowed in an expression, found sum(visits) OVER ()
            other.visits > 1 ¦ 0 ¦ unknown column, found other.visits; did you mean "visits"?
            """)
    void aConditionOutsideOfTheSubsetIsRefusedAtItsPlace(String text, int offset, String why) {
        CheckedExpression checked = ExpressionChecker.condition(text, SCOPE);

        assertThat(checked.faults()).first().isEqualTo(new Fault(offset, why.replace("\\\\", "\\")));
    }

    @Test
    void allFaultsAreToldTogether() {
        CheckedExpression checked = ExpressionChecker.condition("visit > 1 AND plase = 'a' AND foo(1) = 1", SCOPE);

        assertThat(checked.faults()).extracting(Fault::offset).containsExactly(0, 14, 30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(visits)",
                "count(*)",
                "count(DISTINCT place)",
                "sum(CASE WHEN refund THEN 0 ELSE visits END) / nullif(count(visits), 0)",
                "count_if(visits > 1)",
                "coalesce(max(visits), 0)"
            })
    void anAggregateIsTaken(String text) {
        CheckedExpression checked = ExpressionChecker.aggregate(text, SCOPE);

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.type()).isEqualTo(ValueType.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            visits           | a column must stand inside sum, max, min, avg, count or count_if, found visits
            sum(visits)+peak | a column must stand inside sum, max, min, avg, count or count_if, found peak
            sum(max(visits)) | aggregates must not be nested, found max(visits)
            1 + 1            | it must take its value from many rows, found no sum, max, min, avg, count or count_if
            sum(DISTINCT visits) | only plain arguments are allowed, found sum(DISTINCT visits)
            """)
    void anAggregateHasEveryColumnInside(String text, String why) {
        assertThat(ExpressionChecker.aggregate(text, SCOPE).faults())
                .extracting(Fault::why)
                .containsExactly(why);
    }

    @Test
    void qualifiedColumnsKeepTheirTwoSidesApart() {
        ColumnScope both = SCOPE.qualified("raw").and(SCOPE.qualified("mart"));

        CheckedExpression checked = ExpressionChecker.condition("raw.place = mart.place AND raw.visits > 0", both);

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.columns()).containsExactlyInAnyOrder("raw.place", "mart.place", "raw.visits");
        assertThat(ExpressionChecker.condition("place = raw.place", both).faults())
                .extracting(Fault::why)
                .containsExactly("unknown column, found place; did you mean \"raw.place\"?");
    }

    @Test
    void deepBracketsAndLongTextsAreRefused() {
        assertThat(ExpressionChecker.condition("(".repeat(50) + "refund" + ")".repeat(50), SCOPE)
                        .faults())
                .extracting(Fault::why)
                .containsExactly("brackets must not be nested deeper than 40, found more");
        assertThat(ExpressionChecker.condition("refund OR ".repeat(500) + "refund", SCOPE)
                        .faults())
                .extracting(Fault::why)
                .containsExactly("it must not be longer than 4000 characters, found 5006");
        assertThat(ExpressionChecker.condition("  ", SCOPE).faults())
                .isEqualTo(List.of(new Fault(0, "the expression is empty, found nothing")));
    }

    @Test
    void everyFunctionIsListedForAnalysts() throws IOException {
        String readme = Files.readString(RepositorySchemas.folder().resolve("README.md"));
        assertThat(SqlFunction.words())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(readme).containsPattern("\\b" + word + "\\b"));
    }

    @Property
    void anyTextIsAnsweredWithoutAnException(@ForAll String text) {
        assertThat(ExpressionChecker.condition(text, SCOPE)).isNotNull();
    }
}
