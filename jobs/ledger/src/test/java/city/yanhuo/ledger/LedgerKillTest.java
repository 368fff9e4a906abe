package city.yanhuo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class LedgerKillTest {
    private static final int KILLED = 137;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Home home;
    private String url;

    @BeforeEach
    void chooseDatabase() {
        home = TestDatabase.home(folder);
        url = database.url();
    }

    @Test
    void aProcessThatDiesInATransactionLeavesNothingOfIt() throws Exception {
        try (ChildProcess child = writer("between-the-two")) {
            assertThat(child.waitFor()).isEqualTo(KILLED);
        }
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void aProcessThatIsKilledKeepsWhatItToldAndLeavesNoHalf() throws Exception {
        try (ChildProcess child = writer("")) {
            String line = child.readLine();
            for (int read = 1; read < 20; read++) {
                line = child.readLine();
            }
            child.kill();
            List<Delivery> kept = deliveries();
            assertThat(kept.size()).isEven().isGreaterThanOrEqualTo(2 * (Integer.parseInt(line) + 1));
            assertThat(kept)
                    .extracting(Delivery::sha256)
                    .startsWith("first", "second")
                    .endsWith("first", "second");
        }
    }

    private ChildProcess writer(String haltAt) throws Exception {
        return ChildProcess.start(KilledWriter.class, List.of(home.root().toString(), url), haltAt);
    }

    private List<Delivery> deliveries() {
        try (Ledger ledger = Ledger.open(home, url)) {
            return ledger.read(books -> books.deliveries().all());
        }
    }
}
