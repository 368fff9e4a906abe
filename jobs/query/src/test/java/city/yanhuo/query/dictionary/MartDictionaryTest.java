package city.yanhuo.query.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.query.explain.TinyCity;
import city.yanhuo.query.export.JsonText;
import city.yanhuo.query.export.Language;
import city.yanhuo.query.export.TableRenderer;
import city.yanhuo.query.sql.MartQuery;
import city.yanhuo.query.sql.PublishedMarts;
import city.yanhuo.query.sql.QueryLimits;
import city.yanhuo.query.sql.ResultTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MartDictionaryTest {
    @TempDir
    static Path folder;

    private static TinyCity city;
    private static PublishedMarts marts;

    @BeforeAll
    static void makeCity() throws Exception {
        city = TinyCity.make(folder.resolve("home"));
        marts = PublicationChoice.marts(city.home(), city.ledger(), Optional.empty());
    }

    private static MartDictionary dictionary() {
        return new MartDictionary(city.home().root(), marts);
    }

    @Test
    void publicationTellsItsContractsAsTheyWere() {
        assertThat(marts.publication()).isEqualTo(TinyCity.PUBLICATION);
        assertThat(marts.asOf()).isEqualTo(TinyCity.AS_OF);
        MartContract published = marts.mart("nev_retail_monthly").contract();
        MartContract contract = TinyCity.CONTRACTS.mart("nev_retail_monthly");
        assertThat(published).isEqualTo(contract);
        assertThat(marts.views()).containsKey("v_nev_retail_monthly_stats_above_norm");
    }

    @Test
    void listNamesEveryTableWithRowsAndDays() {
        StringBuilder out = new StringBuilder();
        try (ResultTable list = dictionary().list()) {
            assertThat(new TableRenderer(Language.ZH).render(list, out)).isEqualTo(9);
        }
        assertThat(out.toString().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("nev_retail_monthly")
                        .contains("新能源汽车零售月度", "2019-09-01", "2024-09-30", "商务局消费促进科"));
    }

    @Test
    void descriptionHasMeaningSourceChecksAndColumns() {
        MartDescription description = dictionary().describe("nev_retail_monthly");

        assertThat(description.firstDay()).contains(LocalDate.of(2019, 9, 1));
        assertThat(description.facts(Language.EN))
                .containsEntry("Key", "scope, energy_type, brand, basis, period_start, period_end")
                .containsEntry(
                        "Made from", "Delivered files → lake.raw.nev_sale; `yanhuo explain` leads on to file and line")
                .containsEntry("Views to sum over", "v_nev_retail_monthly_stats_above_norm");
        assertThat(description.checks(Language.EN))
                .anySatisfy(check -> assertThat(check).startsWith("Check: ").endsWith("[amount_ytd >= 0]"));
        StringBuilder out = new StringBuilder();
        new TableRenderer(Language.ZH).render(description.columns(), out);
        assertThat(out.toString().lines())
                .anySatisfy(line -> assertThat(line).startsWith("amount_ytd ").contains("DECIMAL(20,2)", "元", "累计零售额"));
        JsonNode json = JsonMapper.shared().readTree(JsonText.of(description.json()));
        assertThat(json.at("/columns/0/column").asString()).isEqualTo("period");
        assertThat(json.at("/first_day").asString()).isEqualTo("2019-09-01");
        assertThat(dictionary().describe("dim_reason").facts(Language.ZH)).containsEntry("来源", "合同与参考表（schemas/）");
    }

    @Test
    void unknownMartIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> dictionary().describe("nev_retail_montly"))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.USAGE))
                .hasMessageContaining("did you mean \"nev_retail_monthly\"?");
    }

    @Test
    void whichTargetsAreRedIsAQuery() {
        MartQuery query = new MartQuery(city.home().root(), marts, QueryLimits.usual(ZoneId.of("Asia/Shanghai")));
        try (ResultTable red =
                query.run("SELECT target FROM target_verdicts WHERE is_current AND state = 'BREACH' ORDER BY target")) {
            assertThat(red.next()).contains(List.of("C2"));
            assertThat(red.next()).contains(List.of("C2a"));
        }
    }

    @Test
    void nothingPublishedAndBrokenPublicationAreTold() throws Exception {
        Home empty = new Home(folder.resolve("empty")).create();
        try (Ledger ledger = Ledger.open(empty, "")) {
            assertThatThrownBy(() -> PublicationChoice.marts(empty, ledger, Optional.empty()))
                    .isInstanceOfSatisfying(
                            YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.RESOURCE))
                    .hasMessageContaining("found none in")
                    .hasMessageContaining("`yanhuo run` makes one");
        }
        TinyCity broken = TinyCity.make(folder.resolve("broken"));
        Path json = broken.home().publication(TinyCity.PUBLICATION).resolve("publication.json");
        Files.writeString(json, Files.readString(json).substring(0, 1000));
        assertThatThrownBy(() -> PublicationChoice.marts(broken.home(), broken.ledger(), Optional.empty()))
                .hasMessageContaining("a publication's folder must hold a whole one");
        Files.delete(json);
        assertThatThrownBy(() -> PublicationChoice.marts(broken.home(), broken.ledger(), Optional.empty()))
                .hasMessageContaining("found no file");
    }
}
