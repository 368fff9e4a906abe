package city.yanhuo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.testing.ContractTexts;
import city.yanhuo.contract.testing.RepositorySchemas;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake a line: what is written instead of what, and the sentence that answers it. */
class ContractRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            feed: gates ¦ feed: gate ¦ Cannot read the feed feed: the name must be the file's, found "gate" in gates.yml
            version: 1 ¦ version: 0 ¦ Cannot read the feed version: it must be 1 or more, found 0
            version: 1 ¦ version: "1" ¦ Cannot read the feed version: it must be a whole number, found "1"
            ["文旅局/*.csv"] ¦ ["*.csv"] ¦ Cannot read the feed files: a pattern must be <supplier>/<file>, found "*.csv"
            ["文旅局/*.csv"] ¦ ["文旅局/[a.csv"] ¦ Cannot read the feed files: the pattern is no glob, found "文旅局/[a.csv": Missing ']
            ["文旅局/*.csv"] ¦ [] ¦ Cannot read the feed files: it must name the files it takes, found none; write files: ["文旅局/*日报*.csv"]
            encoding: auto ¦ encoding: GBK-9 ¦ Cannot read the feed shape encoding: it must be auto or a charset that Java knows, found "GBK-9"; write auto, UTF-8 or GB18030
            delimiter: "," ¦ delimiter: ",", comment: "//" ¦ Cannot read the feed shape comment: it must be one character, found "//"
            header_rows: 1 ¦ header_rows: 1, path: rows ¦ Cannot read the feed shape format: csv has no path, found it; drop it
            headers: [日期] ¦ headers: [] ¦ Cannot read the column day headers: it must have a header text, found none
            minimum: 0 ¦ accept: [midnight] ¦ Cannot read the column visits accept: a column of type count has no use for it, found midnight; drop the word
            minimum: 0 ¦ accept: [blank] ¦ Cannot read the column visits accept: the value is none of blanks, exponent, round, midnight, found "blank"; did you mean "blanks"?
            ignored: ¦ unpivot: {headers: ['(.)月'], names: [mon], values: visits} # ¦ Cannot read the feed unpivot names: the feed has no such column, found "mon"; known: day, place, visits, revenue
            ignored: ¦ unpivot: {headers: ['月'], names: [day, place], values: visits} # ¦ Cannot read the feed unpivot headers: it must have a group ( ) for each of names, and one more where values has several, found 0 in "月" for 2
            ignored: ¦ settle: {seconds: -1} # ¦ Cannot read the feed settle seconds: it must not be negative, found -1
            delimiter: "," ¦ delimiter: ", " ¦ Cannot read the feed shape delimiter: it must be one character, found ", "
            header_rows: 1 ¦ header_rows: 4 ¦ Cannot read the feed shape header_rows: a header has 1 to 3 rows, found 4
            format: csv ¦ format: xlsx ¦ Cannot read the feed shape format: xlsx has no delimiter and no encoding, found it; drop it
            headers: [门票收入] ¦ headers: [入园 人次] ¦ Cannot read the column revenue headers: the header text stands twice, found "入园人次" also for visits
            name: revenue ¦ name: visits ¦ Cannot read the column visits name: the name stands twice, found "visits"
            name: revenue ¦ name: Revenue ¦ Cannot read the column Revenue name: it must be snake_case, found "Revenue"
            [备注] ¦ [日期] ¦ Cannot read the feed ignored: the header text is read and ignored at once, found "日期"
            unit: 元, ¦ unit: 万员, ¦ Cannot read the column revenue unit: a column of money must name its unit, found "万员"; did you mean "万元"?
            unit: 人次, ¦ unit: 万元, ¦ Cannot read the column visits unit: a column of counts must have a unit of counts, found "万元"; did you mean "万人"?
            minimum: 0 ¦ minimum: 300000 ¦ Cannot read the column visits minimum: it lies above maximum, found 300000 above 200000
            [yyyy-MM-dd] ¦ [yyyy-MM-bb] ¦ Cannot read the column day formats: it is no pattern of a day, found "yyyy-MM-bb": Unknown pattern letter: b
            {constant: -1} ¦ {constant: none} ¦ Cannot read the field hour: the constant is no INTEGER, found "none"
            {constant: -1} ¦ {constant: -1, column: day} ¦ Cannot read the field: it must have exactly one of column, template, constant, file, folder, sheet, caption, line, found 2
            {constant: -1} ¦ {} ¦ Cannot read the field: it must have exactly one of column, template, constant, file, folder, sheet, caption, line, found 0
            {constant: GATE_IN} ¦ {constant: gate} ¦ Cannot read the field basis: a basis is written in capitals, found "gate"; write GATE_IN
            {column: place, lookup: place} ¦ {constant: jincy} ¦ Cannot read the field place: the constant is not in the list, found "jincy"; did you mean "jinci"?
            lookup: place ¦ lookup: places ¦ Cannot read the field place: unknown table to look up in, found "places"; did you mean "place"?
            {column: day} ¦ {column: revenue} ¦ Cannot read the field period: the column's type does not fit, found MONEY for PERIOD
            {column: day} ¦ {template: "{year}-{day}"} ¦ Cannot read the field period: the feed has no such column, found {year}; known: day, place, visits, revenue
            {column: day} ¦ {column: day, year: '(\\d{4})'} ¦ Cannot read the field period: a period that leaves out its year is read from a text, found type DATE
            {column: day} ¦ {template: "{day}", year: '(\\d{4})'} ¦ Cannot read the field period year: it goes with column only, found it beside another origin; drop it
            {column: place, lookup: place} ¦ {column: place, year: '(\\d{4})'} ¦ Cannot read the field place: only a period may leave out its year, found year for a column of type TEXT
            {column: day} ¦ {template: day} ¦ Cannot read the field period: a template must name a column, found "day"; write {column}, or use constant
            {column: day} ¦ {file: '(\\d', lookup: place} ¦ Cannot read the field period file: the pattern is no regular expression, found "(\\d": Unclosed group
              hour: {constant: -1} ¦   # nothing ¦ Cannot read the feed fields: the column hour of visit is not filled, found no field for it; write a column or constant where the file does not tell it
              period: {column: day} ¦   # nothing ¦ Cannot read the feed fields: the column period_start of visit is not filled, found no field for it; write period: {column: …} where the file does not tell it
              ticket_revenue: {column ¦   revenue: {column ¦ Cannot read the field: unknown column of visit, found "revenue"; known: place, period_kind, period_start, period_end, hour, basis, visits, ticket_revenue, in_park_peak, period
            replaces: [place ¦ replaces: [plase ¦ Cannot read the feed replaces: unknown column of visit, found "plase"; did you mean "place"?
            visits / 2 ¦ place ¦ Cannot read the expression of in_park_peak: it must give a number, found a text
            id: not_negative ¦ id: Not ¦ Cannot read the check Not id: it must be snake_case, found "Not"
            day: 20 ¦ day: 32 ¦ Cannot read the feed deadline: it must name months_after from 0 and a day from 1 to 31, found 1 and 32
            """)
    void aMistakeInAFeedIsTold(String written, String instead, String sentence) {
        assertTold("feed/gates.yml", ContractTexts.FEED, written, instead, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            key: [place ¦ key: [plase ¦ Cannot read the mart key: unknown column, found "plase"; did you mean "place"?
            key: [place, ¦ key: [place, place, ¦ Cannot read the mart key: a column stands twice, found [place, place, period_start]
            name: period_kind, type: STRING ¦ name: kind, type: STRING ¦ Cannot read the mart columns: a mart with traces has a period, found no column "period_kind"
            name: period_start, type: DATE ¦ name: period_start, type: STRING ¦ Cannot read the mart columns: the column period_start is a DATE, found "STRING"
            "DECIMAL(20,10)" ¦ "DECIMAL(20,2)" ¦ Cannot read the column visits_growth type: a ratio is DECIMAL(20,10), found "DECIMAL(20,2)"
            "DECIMAL(20,10)" ¦ "DECIMAL(40,10)" ¦ Cannot read the column visits_growth type: unknown type, found "DECIMAL(40,10)"; did you mean "DECIMAL(p,s)"?
            name: visits_growth_reason ¦ name: growth_reason ¦ Cannot read the column growth_reason name: a reason needs its measure, found no column "growth"
            name: visits_growth_reason, type: STRING ¦ name: visits_growth_reason, type: INT ¦ Cannot read the column visits_growth_reason type: a reason is a STRING, found "INT"
            raw.place = ¦ raw.plase = ¦ Cannot read the expression: unknown column, found raw.plase; did you mean "raw.place"?
            visits >= 0 ¦ visits ¦ Cannot read the expression: it must be true or false, found a number
            """)
    void aMistakeInAMartIsTold(String written, String instead, String sentence) {
        assertTold("mart/visits.yml", ContractTexts.MART, written, instead, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            target: T2 ¦ target: T1 ¦ Cannot read the target T1 target: the id stands twice, found "T1" already at target/all.yml:2:13
            year: 2024 ¦ year: 2025 ¦ Cannot read the target T1 due: it must lie in the target's year 2025, found 2024-12-31
            scope: "140105" ¦ scope: "140150" ¦ Cannot read the target T4 scope: no district has this code, found "140150"; did you mean "140100"?
            scope: "140105" ¦ scope: 140105 ¦ Cannot read the target T4 scope: it must be text, found the number 140105; put it in quotes
            threshold: 0.15 ¦ # nothing ¦ Cannot read the target T1 threshold: the key is missing; write 0.20 for 20 %, or 元 for an increment
            threshold: 5, ¦ threshold: -5, ¦ Cannot read the target T2 threshold: an increment must be above 0 元, found -5
            threshold: 3 ¦ threshold: -3 ¦ Cannot read the target T4 threshold: it must be above 0, found -3
            watch_margin: 0.03 ¦ watch_margin: 3 ¦ Cannot read the target T1 watch_margin: it must lie between 0 and 1, found 3
            alert_after: 2 ¦ alert_after: 0 ¦ Cannot read the target T1 alert_after: it must be 1 or more, found 0
            , growth: max(visits_growth) ¦ `` ¦ Cannot read the target T1 measure values: a target of rule growth needs the value growth, found [level, base]
            level: sum(visits), base: sum(visits), growth ¦ level: visits, base: sum(visits), growth ¦ Cannot read the expression: a column must stand inside sum, max, min, avg, count or count_if, found visits
            growth: max(visits_growth) ¦ growth: max(place) ¦ Cannot read the expression of growth: it must give a number, found a text
            growth: max(visits_growth) ¦ groth: max(visits_growth) ¦ Cannot read the measure: an observation has no such value, found "groth"; did you mean "growth"?
            mart: visits, basis ¦ mart: visit, basis ¦ Cannot read the target T1 measure mart: no mart has this name, found "visit"; did you mean "visits"?
            filter: visits > 0 ¦ filter: visit > 0 ¦ Cannot read the expression: unknown column, found visit; did you mean "visits"?
            legs: [T1, T2] ¦ legs: [T1] ¦ Cannot read the target T3 legs: a compound target needs two or more, found 1
            legs: [T1, T2] ¦ legs: [T1, T3] ¦ Cannot read the target T3 legs: a leg must not be compound itself, found "T3"
            legs: [T1, T2], ¦ legs: [T1, T2], threshold: 3, ¦ Cannot read the target T3 threshold: a compound target takes it from its legs, found it; drop the key
            lead_days: 60 ¦ legs: [T1] ¦ Cannot read the target T4 legs: a target of rule count has none, found it; drop the key
            {day: 2023-12-31, planned: 0}, ¦ `` ¦ Cannot read the target T4 plan: it needs a first and a last point, found 1; write [{day: 2023-12-31, planned: 0}, {day: 2024-12-31, planned: 3}]
            {day: 2023-12-31, planned: 0} ¦ {day: 2023-12-31, planned: 4} ¦ Cannot read the target T4 plan: days and numbers must rise, found 2024-12-31: 3 after 2023-12-31: 4
            count_if(period_end <= judged_end) ¦ count_if(period_end <= judged_to) ¦ Cannot read the expression: unknown column, found judged_to; did you mean "judged_end"?
            commitment: STRIVE ¦ commitment: strive ¦ Cannot read the target T1 commitment: the value is none of MUST, STRIVE, PUSH, found "strive"; did you mean "STRIVE"?
            time: "09:30" ¦ time: "9.30" ¦ Cannot read the target T1 release time: it must be a time as 09:30, found "9.30"
            threshold: 0.6 ¦ threshold: 60 ¦ Cannot read the target T5 threshold: a coverage is a ratio, found 60; write 0.60 for 60 %
            , base: count(place) ¦ `` ¦ Cannot read the target T5 measure values: a target of rule coverage needs the value base, found [level]
            scope_note: 假定合并计算, ¦ `` ¦ Cannot read the target T5 assumption: it must be told what is assumed, found no scope_note; write one
            frequency: quarter ¦ frequency: week ¦ Cannot read the target T5 frequency: the value is none of month, quarter, found "week"
            unit: {zh: 微克, en: µg}, ¦ `` ¦ Cannot read the target T6 threshold: a level without a unit is a ratio, found 40; write unit: {zh: µg/m³, en: µg/m³}, or 0.03 for 3 %
            tolerance: 0.5 ¦ tolerance: -1 ¦ Cannot read the target T6 tolerance: it must not be negative, found -1
            stale_after_days: 60 ¦ stale_after_days: 0 ¦ Cannot read the target T7 stale_after_days: it must be 1 or more, found 0
            stale_after_days: 60 ¦ threshold: 1 ¦ Cannot read the target T7 threshold: a target of rule milestone has none, found it; drop the key
            done_on: max(period_end), reported_to: "max(CASE ¦ reported_to: "max(CASE ¦ Cannot read the target T7 measure values: a target of rule milestone needs the value done_on, found [reported_to, planned_finish, progress]
            progress: max(visits_growth) ¦ progress: max(period_end) ¦ Cannot read the expression of progress: it must give a number, found a date
            origin: bureau ¦ due: 2024-12-31 ¦ Cannot read the target T8 due: a target of rule status has none, found it; drop the key
            tolerance: 0.005, strict: false ¦ tolerance: 0.005, strict: true ¦ Cannot read the target T9 tolerance: strictly above allows none, found 0.005; drop the key
            tolerance: 0.005, strict: false ¦ frequency: month ¦ Cannot read the target T9 frequency: a target of rule relative is judged at quarter ends, found month; drop the key
            valid_from: 2024-07-01, ¦ `` ¦ Cannot read the target T9 valid_from: version 2 must begin after version 1 on 2024-01-10, found 2024-01-10
            {target: T9, version: 2 ¦ {target: T9, version: 1 ¦ Cannot read the target T9 target: the id stands twice, found "T9" already at target/all.yml:52:14
            published_decimals: 1, scope: "140100", year: 2024, due: 2024-12-31, owner: 调查队, measure: {mart: visits, filter: visits > 0 ¦ scope: "140100", year: 2024, due: 2024-12-31, owner: 调查队, measure: {mart: visits, filter: visits > 1 ¦ Cannot read the target T9 measure: the versions of a target share it, found another than in version 1; give the new one an id of its own
            alternative_to: T2 ¦ alternative_to: T22 ¦ Cannot read the target T2F alternative_to: it must name another target, found "T22"; did you mean "T2"?
            alternative_to: T2 ¦ notify: true, alternative_to: T2 ¦ Cannot read the target T2F notify: another reading of a promise is never mailed, found true; drop the key
            legs: [T1, T2], ¦ legs: [T1, T2], frequency: quarter, ¦ Cannot read the target T3 legs: a leg must be judged as often as the whole, found "T1" by the month
            stated_on: 2024-01-10 ¦ stated_on: 2024-02-30 ¦ Cannot read the target T1 stated_on: it must be a day as 2024-12-31, found "2024-02-30"
            """)
    void aMistakeInATargetIsTold(String written, String instead, String sentence) {
        assertTold("target/all.yml", ContractTexts.TARGETS, written, instead, sentence);
    }

    private static void assertTold(String path, String good, String written, String instead, String sentence) {
        assertThat(good).contains(written);
        String spoiled = good.substring(0, good.indexOf(written))
                + instead
                + good.substring(good.indexOf(written) + written.length());
        Map<String, String> files = new TreeMap<>(Map.of(
                "feed/gates.yml",
                ContractTexts.FEED,
                "mart/visits.yml",
                ContractTexts.MART,
                "target/all.yml",
                ContractTexts.TARGETS));
        files.put(path, spoiled);

        assertThatThrownBy(() -> Contracts.load(RepositorySchemas.referenceAnd(files)))
                .isInstanceOfSatisfying(
                        YanhuoException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::message)
                                .contains(sentence));
    }
}
