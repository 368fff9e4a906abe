package city.yanhuo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.config.Contacts;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contracts that are shipped, with the contacts of the sample city. */
class ContractsInUseTest {
    private static final Path ROOT = Path.of(System.getProperty("yanhuo.root"));

    private final Contracts contracts = Contracts.load(SchemaFiles.read(ROOT.resolve("schemas")));
    private final Contacts contacts = Contacts.read(ROOT.resolve("sample-data/contacts.yml"));

    @Test
    void everyOwnerCanBeWrittenTo() {
        assertThat(contracts.targets())
                .filteredOn(TargetContract::notifiesOwner)
                .allSatisfy(target -> assertThat(Owners.of(contacts, target.owner(), Scene.AS_OF))
                        .as(target.target())
                        .isNotEmpty());
    }

    @Test
    void everyFigureHasStewardsWithATelephone() {
        EvidenceFinder finder = new EvidenceFinder(context(), List.of());
        assertThat(contracts.targets())
                .filteredOn(target -> target.rule() != Rule.COMPOUND && target.notifiesOwner())
                .allSatisfy(target ->
                        assertThat(finder.stewards(target)).as(target.target()).hasSize(1));
        assertThat(contracts.targets())
                .filteredOn(target -> target.rule() != Rule.COMPOUND)
                .allSatisfy(target -> assertThat(finder.stewards(target))
                        .as(target.target())
                        .isNotEmpty()
                        .allSatisfy(steward -> assertThat(steward.phone()).isNotEmpty()));
    }

    private AlertContext context() {
        return new AlertContext(
                Scene.publication("p-1"),
                Scene.NOW,
                contracts.targets(),
                contracts.feeds(),
                contracts.marts(),
                contracts.reference().districts(),
                contracts.reference().calendar(),
                YanhuoConfig.defaults(),
                contacts);
    }
}
