package city.yanhuo.contract.testing;

/** One good contract of each kind, for tests to spoil. */
public final class ContractTexts {
    /** A feed of gate counts. */
    public static final String FEED = """
            feed: gates
            version: 1
            zh: 入园日报
            en: Gate counts
            subject: visit
            steward: 文旅局
            files: ["文旅局/*.csv"]
            shape: {format: csv, encoding: auto, delimiter: ",", header_rows: 1, totals: [合计], footers: [注]}
            columns:
              - {name: day, headers: [日期], type: date, required: true, formats: [yyyy-MM-dd]}
              - {name: place, headers: [景区], type: text, required: true, allowed: [晋祠博物馆]}
              - {name: visits, headers: [入园人次], type: count, unit: 人次, required: true, minimum: 0, maximum: 200000, decimals: 0}
              - {name: revenue, headers: [门票收入], type: money, unit: 元, missing: ["—"]}
            ignored: [备注]
            fields:
              place: {column: place, lookup: place}
              period: {column: day}
              hour: {constant: -1}
              basis: {constant: GATE_IN}
              visits: {column: visits}
              ticket_revenue: {column: revenue}
            outputs: []
            derive: {in_park_peak: "visits / 2"}
            duplicates: {exact: drop, key: reject}
            replaces: [place, period_start]
            checks: [{id: not_negative, expression: "visits >= 0", zh: 不为负, en: not negative}]
            submitted: [{caption: '报送时间:(\\d{4}-\\d{2}-\\d{2})'}, {file: '(\\d{8})'}]
            deadline: {months_after: 1, day: 20}
            """;

    /** A mart made from visits. */
    public static final String MART = """
            mart: visits
            version: 1
            zh: 接待
            en: Visits
            meaning: 每日接待
            grain: 景区和日
            owner: 文旅局
            key: [place, period_start]
            columns:
              - {name: period, type: STRING, zh: 时期, en: Period, meaning: 时期, unit: ""}
              - {name: period_kind, type: STRING, zh: 类型, en: Kind, meaning: 类型, unit: ""}
              - {name: period_start, type: DATE, zh: 起日, en: First day, meaning: 起日, unit: ""}
              - {name: period_end, type: DATE, zh: 止日, en: Last day, meaning: 止日, unit: ""}
              - {name: place, type: STRING, zh: 景区, en: Place, meaning: 景区, unit: ""}
              - {name: visits, type: BIGINT, zh: 人次, en: Visits, meaning: 人次, unit: 人次}
              - {name: visits_growth, type: "DECIMAL(20,10)", zh: 同比, en: Growth, meaning: 同比, unit: 比率}
              - {name: visits_growth_reason, type: STRING, zh: 原因, en: Reason, meaning: 原因, unit: ""}
            traces: [{subject: visit, where: "raw.place = mart.place AND raw.period_start = mart.period_start"}]
            checks: [{id: not_negative, expression: "visits >= 0", zh: 不为负, en: not negative}]
            """;

    /** Targets of every rule, measured on {@link #MART}. */
    public static final String TARGETS = """
            targets:
              - target: T1
                version: 1
                zh: 接待增长
                en: Growth of visits
                wording: 增长15%以上
                document: 报告
                stated_on: 2024-01-10
                commitment: STRIVE
                rule: growth
                threshold: 0.15
                scope: "140100"
                scope_note: 假定
                year: 2024
                due: 2024-12-31
                measure: {mart: visits, basis: GATE_IN, filter: "place = 'jinci'", values: {level: sum(visits), base: sum(visits), growth: max(visits_growth)}}
                early_signal: {mart: visits, filter: "place = 'jinci'", values: {level: sum(visits), base: sum(visits)}}
                published_decimals: 1
                coverage_gate: 0.9
                watch_margin: 0.03
                excluded_years: [2020, 2022]
                owner: 文旅局
                notify: true
                alert_after: 2
                release: {months_after: 1, day: 22, time: "09:30"}
              - {target: T2, version: 1, zh: 增量, en: Increment, wording: 增加, document: 报告, stated_on: 2024-01-10, commitment: MUST, rule: increment, threshold: 5, scope: "140100", year: 2024, due: 2024-12-31, owner: 文旅局, measure: {mart: visits, filter: visits > 0, values: {level: sum(visits), base: sum(visits)}}}
              - {target: T3, version: 1, zh: 合并, en: Both, wording: 二者, document: 报告, stated_on: 2024-01-10, commitment: MUST, rule: compound, scope: "140100", year: 2024, due: 2024-12-31, owner: 文旅局, legs: [T1, T2], notify: false}
              - target: T4
                version: 1
                zh: 个数
                en: Number
                wording: 三个
                document: 报告
                stated_on: 2024-01-10
                commitment: STRIVE
                rule: count
                threshold: 3
                scope: "140105"
                year: 2024
                due: 2024-12-31
                measure:
                  mart: visits
                  filter: place IS NOT NULL
                  values: {count: "count_if(period_end <= judged_end)", reported_to: max(period_end)}
                plan: [{day: 2023-12-31, planned: 0}, {day: 2024-12-31, planned: 3}]
                lead_days: 60
                owner: 小店区商务局
              - {target: T5, version: 1, zh: 覆盖, en: Coverage, wording: 六成, document: 报告, place: 第二栏, stated_on: 2024-01-10, commitment: STRIVE, rule: coverage, threshold: 0.6, scope: "140100", scope_note: 假定合并计算, assumption: true, year: 2024, due: 2024-12-31, frequency: quarter, owner: 卫健委, superior: 市政府, plan: [{day: 2023-12-31, planned: 0}, {day: 2024-12-31, planned: 0.6}], measure: {mart: visits, filter: visits > 0, values: {level: "count_if(period_end <= judged_end)", base: count(place)}}}
              - {target: T6, version: 1, zh: 浓度, en: Level, wording: 降至40以下, document: 报告, stated_on: 2024-01-10, commitment: MUST, rule: level, threshold: 40, unit: {zh: 微克, en: µg}, tolerance: 0.5, published_decimals: 0, scope: "140100", year: 2024, due: 2024-12-31, owner: 环境局, measure: {mart: visits, filter: visits > 0, values: {level: max(visits), first: min(visits)}}}
              - {target: T7, version: 1, zh: 完工, en: Finish, wording: 九月底前完工, document: 报告, stated_on: 2024-01-10, commitment: MUST, rule: milestone, stale_after_days: 60, scope: "140100", year: 2024, due: 2024-09-30, owner: 住建局, notify: false, measure: {mart: visits, filter: visits > 0, values: {done_on: max(period_end), reported_to: "max(CASE WHEN period_end <= judged_end THEN period_end END)", planned_finish: max(period_end), progress: max(visits_growth)}}}
              - {target: T8, version: 1, zh: 推进, en: Push, wording: 推进建设, document: 报告, stated_on: 2024-01-10, commitment: PUSH, rule: status, origin: bureau, scope: "140100", year: 2024, owner: 商务局, measure: {mart: visits, filter: visits > 0, values: {done_on: max(period_end), reported_to: max(period_end)}}}
              - {target: T9, version: 1, zh: 同步, en: Together, wording: 基本同步, document: 报告, stated_on: 2024-01-10, commitment: MUST, rule: relative, tolerance: 0.005, strict: false, published_decimals: 1, scope: "140100", year: 2024, due: 2024-12-31, owner: 调查队, measure: {mart: visits, filter: visits > 0, values: {growth: max(visits_growth), reference: min(visits_growth)}}}
              - {target: T9, version: 2, valid_from: 2024-07-01, zh: 同步, en: Together, wording: 高于, document: 报告, stated_on: 2024-01-10, commitment: MUST, rule: relative, strict: true, scope: "140100", year: 2024, due: 2024-12-31, owner: 调查队, measure: {mart: visits, filter: visits > 0, values: {growth: max(visits_growth), reference: min(visits_growth)}}}
              - {target: T2F, version: 1, zh: 又一, en: Another, wording: 增加, document: 报告, stated_on: 2024-01-10, commitment: MUST, rule: increment, threshold: 5, alternative_to: T2, scope: "140100", year: 2024, due: 2024-12-31, owner: 文旅局, measure: {mart: visits, filter: visits > 0, values: {level: sum(visits), base: sum(visits)}}}
            """;

    private ContractTexts() {}
}
