package city.yanhuo.ledger;

import static city.yanhuo.ledger.Samples.AS_OF;
import static city.yanhuo.ledger.Samples.NOON;
import static city.yanhuo.ledger.Samples.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.ledger.schedule.AuditEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class BooksTest {
    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void openLedger() {
        ledger = Ledger.open(TestDatabase.home(folder), database.url());
        ledger.useTransaction(books -> books.runs().begin("run-1", "run", AS_OF, NOON));
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void actsAreKeptUntilTheyAreOlderThanAMoment() {
        AuditEntry old = new AuditEntry(NOON.minusSeconds(1), "张三", "dags trigger", "每日", "r", "t", "第一\n第二");
        AuditEntry young = new AuditEntry(NOON, "li", "pools set", "", "", "", "");
        ledger.useTransaction(
                books -> List.of(old, young).forEach(books.schedule().audit()::add));

        assertThat(ledger.<List<AuditEntry>>read(
                        books -> books.schedule().audit().newest(9)))
                .containsExactly(young, old);
        assertThat(ledger.<Integer>read(books -> books.schedule().audit().countBefore(NOON)))
                .isEqualTo(1);
        assertThat(ledger.<Integer>inTransaction(
                        books -> books.schedule().audit().expire(NOON)))
                .isEqualTo(1);
        assertThat(ledger.<List<AuditEntry>>read(
                        books -> books.schedule().audit().newest(9)))
                .containsExactly(young);
    }

    @Test
    void aRunIsOpenAgainWhenASchedulerTiesAnotherStepToIt() {
        ledger.useTransaction(books -> {
            books.runs().end("run-1", RunState.DONE, NOON.plusSeconds(5), "");
            books.runs().begin("run-1", "judge", AS_OF, NOON.plusSeconds(9));
            long step = books.runs().beginStep("run-1", "judge", NOON.plusSeconds(9));
            books.runs().endStep(step, RunState.FAILED, NOON.plusSeconds(10), "no observations");
            assertThat(books.runs().find("run-1"))
                    .contains(new Run("run-1", "run", AS_OF, RunState.RUNNING, NOON, Optional.empty(), ""));
            assertThat(books.runs().steps("run-1"))
                    .containsExactly(new RunStep(
                            step,
                            "run-1",
                            "judge",
                            RunState.FAILED,
                            NOON.plusSeconds(9),
                            Optional.of(NOON.plusSeconds(10)),
                            "no observations"));
        });
    }

    @Test
    void aRunWhoseProcessDiedIsFoundByTheNext() {
        ledger.useTransaction(books -> {
            books.runs().beginStep("run-1", "build", NOON);
            assertThat(books.runs().interruptUnfinished(NOON.plusSeconds(1))).isEqualTo(1);
            assertThat(books.runs().newest().orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
            assertThat(books.runs().steps("run-1")).extracting(RunStep::state).containsExactly(RunState.INTERRUPTED);
        });
    }

    @Test
    void aDeliveryIsOnePathWithOneContent() {
        ledger.useTransaction(books -> {
            Delivery first = books.deliveries().add(Samples.file("文旅局/日报.csv", "aa"));
            Delivery again = books.deliveries().add(Samples.file("文旅局/日报.csv", "aa"));
            Delivery changed = books.deliveries().add(Samples.file("文旅局/日报.csv", "bb"));
            assertThat(again).isEqualTo(first);
            assertThat(first.firstSeen()).isEqualTo(NOON);
            assertThat(books.deliveries().pending()).containsExactly(first, changed);
        });
    }

    @Test
    void aBatchKeepsItsDeliveriesUntilItIsClosedWithTheirOutcomes() {
        ledger.useTransaction(books -> {
            long delivery =
                    books.deliveries().add(Samples.file("文旅局/a.csv", "aa")).id();
            Batch batch = books.batches().open("run-1", List.of(delivery), NOON);
            assertThat(books.batches().unfinished()).containsExactly(batch);
            LocalDate day = LocalDate.of(2024, 9, 1);
            books.batches().close(batch.id(), List.of(Samples.ingested(delivery, NOON, day, day)), NOON.plusSeconds(1));
            assertThat(books.batches().unfinished()).isEmpty();
            Delivery stored = books.deliveries().find(delivery).orElseThrow();
            assertThat(stored.state()).isEqualTo(DeliveryState.INGESTED);
            assertThat(stored.counts()).isEqualTo(new DeliveryCounts(10, 6, 1, 1, 1, 1, 12));
            assertThat(stored.batch()).contains(batch.id());
            assertThat(stored.firstDay()).contains(day);
        });
    }

    @Test
    void countsThatLoseARecordAreNotRecorded() {
        assertThatThrownBy(() -> new DeliveryOutcome(
                        7,
                        DeliveryState.INGESTED,
                        "",
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        new DeliveryCounts(10, 6, 1, 1, 1, 0, 12),
                        Optional.empty(),
                        Optional.empty(),
                        ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Cannot record delivery 7: its records do not add up, found DeliveryCounts[in=10");
    }

    @Test
    void theCurrentContentIsTheLatestSubmissionOfOverlappingDays() {
        LocalDate first = LocalDate.of(2024, 9, 1);
        LocalDate last = LocalDate.of(2024, 9, 30);
        ledger.useTransaction(books -> {
            long corrected = ingest(books, "a/更正.csv", "bb", 2, first, last);
            ingest(books, "a/first.csv", "aa", 1, first, last);
            ingest(books, "a/august.csv", "cc", 3, first.minusMonths(1), first.minusDays(1));
            assertThat(books.deliveries().currentContent("文旅局", "gate_daily", last, last))
                    .map(Delivery::id)
                    .contains(corrected);
            assertThat(books.deliveries().currentContent("文旅局", "gate_daily", last.plusDays(1), last.plusDays(9)))
                    .isEmpty();
            assertThat(books.deliveries().currentContent("统计局", "gate_daily", first, last))
                    .isEmpty();
        });
    }

    private static long ingest(Books books, String path, String sha, int hour, LocalDate first, LocalDate last) {
        long id = books.deliveries().add(Samples.file(path, sha)).id();
        books.deliveries().record(Samples.ingested(id, NOON.plus(Duration.ofHours(hour)), first, last));
        return id;
    }

    @Test
    void whatNoContractTookIsTriedAgainWithOtherContracts() {
        ledger.useTransaction(books -> {
            long id = books.deliveries().add(Samples.file("a/b.csv", "aa")).id();
            books.deliveries()
                    .record(new DeliveryOutcome(
                            id,
                            DeliveryState.UNMATCHED,
                            "no feed takes it",
                            Optional.empty(),
                            0,
                            Optional.empty(),
                            DeliveryCounts.NONE,
                            Optional.empty(),
                            Optional.empty(),
                            "contracts-1"));
            assertThat(books.deliveries().retry("contracts-1")).isZero();
            assertThat(books.deliveries().retry("contracts-2")).isEqualTo(1);
            assertThat(books.deliveries().pending()).extracting(Delivery::id).containsExactly(id);
        });
    }

    @Test
    void aPublicationIsSeenOnlyWhenItIsComplete() {
        PublishedTable mart = new PublishedTable(
                "mart.visitors_daily",
                Long.MAX_VALUE,
                10,
                Optional.empty(),
                List.of("lake/b.parquet", "lake/a.parquet"));
        PublishedTable raw = new PublishedTable("raw.visit", 7, 20, Optional.empty(), List.of());
        ledger.useTransaction(books -> books.publications()
                .prepare(Samples.publication("p-1"), List.of(mart, raw), List.of(Samples.observation())));
        ledger.useTransaction(books -> {
            assertThat(books.publications().newestPublished()).isEmpty();
            assertThat(books.publications().prepared()).containsExactly(Samples.publication("p-1"));
            assertThat(books.observations().of("p-1")).containsExactly(Samples.observation());
            PublishedTable targets = new PublishedTable("mart.targets", 0, 5, Optional.of("cc"), List.of());
            books.publications().complete("p-1", Map.of("mart.visitors_daily", "dd"), List.of(targets), NOON);
            assertThat(books.publications().newestPublished().map(Publication::id))
                    .contains("p-1");
            assertThat(books.publications().tables("p-1"))
                    .containsExactly(
                            targets,
                            new PublishedTable(
                                    mart.table(), mart.snapshotId(), mart.rows(), Optional.of("dd"), mart.files()),
                            raw);
        });
        assertThatThrownBy(() ->
                        ledger.useTransaction(books -> books.publications().complete("p-1", Map.of(), List.of(), NOON)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "Cannot complete publication p-1: it must be prepared, found Optional[Publication[");
    }

    @Test
    void aPreparedPublicationCanBeForgotten() {
        ledger.useTransaction(books -> {
            PublishedTable mart = new PublishedTable("mart.x", 1, 1, Optional.empty(), List.of("lake/a.parquet"));
            books.publications().prepare(Samples.publication("p-1"), List.of(mart), List.of(Samples.observation()));
            books.publications().discard("p-1");
            assertThat(books.publications().all()).isEmpty();
            assertThat(books.observations().of("p-1")).isEmpty();
        });
    }

    @Test
    void aLaterVerdictSupersedesAndTheEarlierIsKept() {
        ledger.useTransaction(books -> {
            books.publications().prepare(Samples.publication("p-1"), List.of(), List.of());
            books.publications().prepare(Samples.publication("p-2"), List.of(), List.of());
            books.verdicts().record("p-1", List.of(Samples.verdict(VerdictState.WATCH)), NOON);
            StoredVerdict first = books.verdicts().current().get(0);
            books.verdicts().record("p-2", List.of(Samples.verdict(VerdictState.BREACH, VerdictFlag.RESTATED)), NOON);
            StoredVerdict second = books.verdicts().current().get(0);
            assertThat(first.verdict()).isEqualTo(Samples.verdict(VerdictState.WATCH));
            assertThat(second.verdict()).isEqualTo(Samples.verdict(VerdictState.BREACH, VerdictFlag.RESTATED));
            assertThat(second.restates()).contains(first.id());
            assertThat(books.verdicts().current()).containsExactly(second);
            assertThat(books.verdicts().history("C2a"))
                    .extracting(StoredVerdict::current)
                    .containsExactly(false, true);
            assertThat(books.verdicts().of("p-1")).extracting(StoredVerdict::id).containsExactly(first.id());
        });
    }

    @Test
    void aRestatementKeepsItsLinkWhenThePeriodIsJudgedAgain() {
        ledger.useTransaction(books -> {
            for (String publication : List.of("p-1", "p-2", "p-3")) {
                books.publications().prepare(Samples.publication(publication), List.of(), List.of());
            }
            books.verdicts().record("p-1", List.of(Samples.verdict(VerdictState.WATCH)), NOON);
            books.verdicts().record("p-2", List.of(Samples.verdict(VerdictState.BREACH, VerdictFlag.RESTATED)), NOON);
            books.verdicts().record("p-3", List.of(Samples.verdict(VerdictState.BREACH, VerdictFlag.RESTATED)), NOON);
            List<StoredVerdict> history = books.verdicts().history("C2a");
            long first = history.get(0).id();
            assertThat(history)
                    .extracting(StoredVerdict::restates)
                    .containsExactly(Optional.empty(), Optional.of(first), Optional.of(first));
        });
    }

    @Test
    void aMailIsWrittenOnceForItsMessageId() {
        Mail mail = new Mail(
                0,
                "f00d",
                "run-1",
                "p-1",
                "商务局电商科",
                MailKind.REMINDER,
                MailState.WAITING,
                new MailText("主题", "正文\n第二行\n"),
                new MailText("Subject", "Body\n"),
                LocalDateTime.of(2024, 10, 22, 9, 30),
                NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.of("data@example.org"),
                "",
                List.of("C1|2024-09|WATCH", "C2a|2024-09|BREACH"));
        ledger.useTransaction(books -> {
            books.publications().prepare(Samples.publication("p-1"), List.of(), List.of());
            long id = books.outbox().add(mail).orElseThrow();
            assertThat(books.outbox().add(mail)).isEmpty();
            assertThat(books.outbox().alertKeys()).isEqualTo(Set.copyOf(mail.alertKeys()));
            Mail stored = books.outbox().unsent().get(0);
            assertThat(stored).usingRecursiveComparison().ignoringFields("id").isEqualTo(mail);
            books.outbox().markWaiting(id, MailState.NO_CONTACT, "nobody");
            assertThat(books.outbox().unsent().get(0).note()).isEqualTo("nobody");
            books.outbox().markSent(id, "owner@example.org", NOON);
            assertThat(books.outbox().unsent()).isEmpty();
            assertThat(books.outbox().all().get(0).recipient()).contains("owner@example.org");
        });
    }

    @Test
    void oneAlertIsOpenForATargetAndYear() {
        Alert alert = new Alert(
                0,
                "C2a",
                2024,
                "商务局消费促进科",
                AlertState.OPEN,
                "C2a|2024-09|BREACH",
                VerdictState.BREACH,
                SEPTEMBER,
                "p-1",
                NOON,
                NOON,
                "");
        ledger.useTransaction(books -> {
            books.publications().prepare(Samples.publication("p-1"), List.of(), List.of());
            books.alerts().save(alert);
        });
        assertThatThrownBy(() -> ledger.useTransaction(books -> books.alerts().save(alert)))
                .hasMessageContaining("alert");
        List<Alert> alerts = ledger.read(books -> books.alerts().all());
        assertThat(alerts)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(alert);
    }
}
