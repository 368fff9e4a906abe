package city.yanhuo.alert;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.config.Contacts;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.feed.DuplicateRule;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.contract.feed.Settle;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.mart.Trace;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.reference.BusinessCalendar;
import city.yanhuo.contract.reference.District;
import city.yanhuo.contract.target.Commitment;
import city.yanhuo.contract.target.JudgingTerms;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.ObservationBuilder;
import city.yanhuo.contract.target.Provenance;
import city.yanhuo.contract.target.ReleaseRule;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.ledger.Alert;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryCounts;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublicationState;
import city.yanhuo.ledger.StoredVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A city with three owners, two statistics-office figures and a district ledger, as of 25 October 2024. */
final class Scene {
    static final LocalDate AS_OF = LocalDate.of(2024, 10, 25);
    static final Instant NOW = Instant.parse("2024-10-25T01:00:00Z");
    static final Instant STATS_VINTAGE = Instant.parse("2024-10-18T02:00:00Z");
    static final Instant LEDGER_VINTAGE = Instant.parse("2024-10-08T02:00:00Z");
    static final String ECOMMERCE = "商务局电商科";
    static final String PROMOTION = "商务局消费促进科";
    static final String DISTRICT = "尖草坪区商务局";

    static final TargetContract ONLINE = growth("C1", "互联网商品零售额", "Online retail of goods", "0.15", ECOMMERCE);
    static final TargetContract NEV = growth("C2a", "新能源汽车类商品零售额", "NEV retail", "0.20", PROMOTION);
    static final TargetContract NEV_INCREMENT =
            target("C2b", Rule.INCREMENT, "新能源汽车类商品零售额增量", "NEV retail increment", "2000000000", "140100", PROMOTION);
    static final TargetContract SCENES =
            target("C3d", Rule.COUNT, "尖草坪区新消费场景", "New consumption scenes in Jiancaoping", "3", "140108", DISTRICT);

    static final TargetContract PILOT =
            target("C6", Rule.STATUS, "省级夜间经济试点", "Provincial night-economy pilot", "1", "140100", PROMOTION);

    static final String CONTACTS = """
            contacts:
              - {unit: 商务局电商科, role: owner, name: 陆一鸣, email: lu.yiming@swj.example.org, phone: 0351-5550102, language: zh}
              - {unit: 商务局消费促进科, role: owner, name: 邢望舒, email: xing.wangshu@swj.example.org, phone: 0351-5550103, language: both}
              - {unit: 统计局贸经科, role: steward, name: 申知白, email: shen.zhibai@tjj.example.org, phone: 0351-5550131}
            """;

    private Scene() {}

    static AlertContext context() {
        return context("p-2", CONTACTS);
    }

    static AlertContext context(String publication, String contacts) {
        return new AlertContext(
                publication(publication),
                NOW,
                List.of(ONLINE, NEV, NEV_INCREMENT, SCENES, PILOT),
                List.of(
                        feed("stats_nev", Subject.NEV_SALE, "STATS_ABOVE_NORM", "统计局贸经科"),
                        feed("dealer_nev", Subject.NEV_SALE, "FIRM_PANEL", "商务局消费促进科"),
                        feed("district_ledger", Subject.LEDGER_ITEM, "DISTRICT_LEDGER", "商务局综合科")),
                List.of(mart("nev_retail_monthly", Subject.NEV_SALE), mart("consumption_places", Subject.LEDGER_ITEM)),
                Map.of(
                        "140100", new District("140100", new Label("太原市", "Taiyuan"), District.Kind.CITY),
                        "140108", new District("140108", new Label("尖草坪区", "Jiancaoping"), District.Kind.URBAN)),
                new BusinessCalendar(List.of(), Map.of()),
                YanhuoConfig.defaults(),
                Contacts.parse("contacts.yml", contacts));
    }

    static Publication publication(String id) {
        return new Publication(
                id, "r-7", AS_OF, NOW, PublicationState.PREPARED, Optional.empty(), "contracts-1", Optional.empty());
    }

    static LedgerView ledger(List<StoredVerdict> verdicts, Alert... alerts) {
        return new LedgerView(verdicts, observations(), deliveries(), List.of(alerts), Set.of());
    }

    /** A verdict of the publication that is judged. */
    static StoredVerdict judged(Verdict verdict) {
        return judged("p-2", verdict);
    }

    static StoredVerdict judged(String publication, Verdict verdict) {
        return new StoredVerdict(1, publication, NOW, verdict, Optional.empty(), true);
    }

    static Verdict nev(int month, VerdictState state, int periodsBelow) {
        return verdict(NEV, month, state, periodsBelow, "0.140", "0.20", "-6.0");
    }

    static Verdict verdict(
            TargetContract target,
            int month,
            VerdictState state,
            int periodsBelow,
            String value,
            String threshold,
            String gap) {
        boolean isPaced = target.rule() != Rule.COUNT && month < 12;
        return new Verdict(
                target.target(),
                1,
                Period.cumulative(YearMonth.of(2024, month)),
                state,
                Set.of(),
                Optional.of(new BigDecimal(value)),
                Optional.of(new BigDecimal(threshold)),
                Optional.of(new BigDecimal(gap)),
                isPaced ? Optional.of(new BigDecimal("0.3821")) : Optional.empty(),
                isPaced ? Optional.of(new BigDecimal("0.3105")) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                periodsBelow,
                Optional.empty(),
                List.of());
    }

    static List<Observation> observations() {
        return List.of(
                amount("C2a", 8, "4200000000", "0.148"),
                amount("C2a", 9, "4770000000", "0.140"),
                amount("C2b", 8, "4200000000", "0.148"),
                amount("C2b", 9, "4770000000", "0.140"),
                amount("C1", 9, "4310000000", "0.131"),
                count("C3d", 8, 0, 2),
                count("C3d", 9, 0, 2));
    }

    static Observation amount(String target, int month, String level, String growth) {
        BigDecimal base =
                new BigDecimal(level).divide(BigDecimal.ONE.add(new BigDecimal(growth)), 2, RoundingMode.HALF_UP);
        return observed(target, month, STATS_VINTAGE)
                .level(Optional.of(new BigDecimal(level)))
                .base(Optional.of(base))
                .growth(Optional.of(new BigDecimal(growth)))
                .build();
    }

    static Observation count(String target, int month, long count, long candidates) {
        return observed(target, month, LEDGER_VINTAGE)
                .count(Optional.of(BigDecimal.valueOf(count)))
                .candidates(Optional.of(BigDecimal.valueOf(candidates)))
                .reportedTo(Optional.of(LocalDate.of(2024, month, 28)))
                .build();
    }

    static ObservationBuilder observed(String target, int month, Instant vintage) {
        return Observation.of(target, Observation.Series.MAIN, Period.cumulative(YearMonth.of(2024, month)))
                .vintage(Optional.of(vintage));
    }

    static List<Delivery> deliveries() {
        return List.of(
                delivery(1, "统计局", "新能源汽车零售_2024年1-8月.xlsx", "stats_nev", Instant.parse("2024-09-18T02:00:00Z")),
                delivery(2, "统计局", "新能源汽车零售_2024年1-9月.xlsx", "stats_nev", STATS_VINTAGE),
                delivery(3, "尖草坪区商务局", "消费场景和地标台账_2024年9月.xlsx", "district_ledger", LEDGER_VINTAGE),
                delivery(4, "晋源区商务局", "消费场景和地标台账_2024年9月.xlsx", "district_ledger", LEDGER_VINTAGE));
    }

    private static Delivery delivery(long id, String supplier, String file, String feed, Instant submittedAt) {
        return new Delivery(
                id,
                supplier + "/" + file,
                "sha" + id,
                1,
                supplier,
                file,
                Optional.empty(),
                submittedAt,
                Optional.of(feed),
                1,
                DeliveryState.INGESTED,
                "",
                Optional.of(submittedAt),
                DeliveryCounts.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TargetContract growth(String id, String zh, String en, String threshold, String owner) {
        return target(id, Rule.GROWTH, zh, en, threshold, "140100", owner);
    }

    private static TargetContract target(
            String id, Rule rule, String zh, String en, String threshold, String scope, String owner) {
        boolean isCount = rule.isMeasuredAsOf();
        String basis = isCount ? "DISTRICT_LEDGER" : "STATS_ABOVE_NORM";
        return new TargetContract(
                id,
                1,
                new Label(zh, en),
                "力争" + zh + "达到目标",
                "市委经济工作会议报道，2024年1月10日",
                LocalDate.of(2024, 1, 10),
                Commitment.STRIVE,
                rule,
                Optional.of(new BigDecimal(threshold)),
                scope,
                "",
                2024,
                LocalDate.of(2024, 12, 31),
                Optional.of(new Measure(
                        isCount ? "consumption_places" : "nev_retail_monthly", "1 = 1", Map.of(), Optional.of(basis))),
                Optional.empty(),
                isCount ? Optional.empty() : Optional.of(1),
                new BigDecimal("0.9"),
                new BigDecimal("0.03"),
                List.of(),
                60,
                List.of(),
                List.of(),
                owner,
                true,
                2,
                isCount ? Optional.empty() : Optional.of(new ReleaseRule(1, 19, LocalTime.of(9, 30))),
                "",
                JudgingTerms.of(rule),
                Provenance.ofPage(LocalDate.of(2024, 1, 10)));
    }

    private static FeedContract feed(String name, Subject subject, String basis, String steward) {
        return new FeedContract(
                name,
                1,
                new Label(name, name),
                subject,
                List.of(),
                Settle.AT_ONCE,
                FileShape.of(FileShape.Format.XLSX),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of(
                        "basis",
                        new FieldSource(FieldSource.Origin.CONSTANT, basis, Optional.empty(), Optional.empty())),
                List.of(),
                Map.of(),
                new DuplicateRule(DuplicateRule.Exact.DROP, DuplicateRule.Key.REJECT),
                List.of(),
                List.of(),
                List.of(),
                steward,
                Optional.empty());
    }

    private static MartContract mart(String name, Subject subject) {
        return new MartContract(
                name,
                1,
                new Label(name, name),
                "",
                "",
                List.of(),
                List.of(),
                "",
                List.of(new Trace(subject, "1 = 1")),
                List.of());
    }
}
