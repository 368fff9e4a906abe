package city.yanhuo.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.reference.Validity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactsTest {
    private static final String TWO = """
            contacts:
              - {unit: 商务局电商科, role: owner, name: 甲, email: a@example.org, phone: "0351-1", language: both, from: 2024-01-01, to: 2024-06-30}
              - {unit: 商务局电商科, role: owner, name: 乙, email: b@example.org, phone: "0351-2", from: 2024-07-01}
            """;

    @Test
    void theHolderOfARoleDependsOnTheDay() {
        Contacts contacts = Contacts.parse("contacts.yml", TWO);

        assertThat(contacts.find("商务局电商科", Contact.Role.OWNER, LocalDate.of(2024, 6, 30)))
                .contains(new Contact(
                        "商务局电商科",
                        Contact.Role.OWNER,
                        "甲",
                        "a@example.org",
                        "0351-1",
                        Contact.Language.BOTH,
                        new Validity(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30))));
        assertThat(contacts.find("商务局电商科", Contact.Role.OWNER, LocalDate.of(2024, 7, 1))
                        .map(Contact::name))
                .contains("乙");
        assertThat(contacts.find("商务局电商科", Contact.Role.OWNER, LocalDate.of(2023, 12, 31)))
                .isEmpty();
        assertThat(contacts.find("商务局电商科", Contact.Role.STEWARD, LocalDate.of(2024, 7, 1)))
                .isEmpty();
        assertThat(contacts.lastDay("商务局电商科", Contact.Role.OWNER)).contains(LocalDate.MAX);
    }

    @Test
    void noFileMeansNobody(@TempDir Path folder) {
        assertThat(Contacts.read(folder.resolve("contacts.yml")).all()).isEqualTo(List.of());
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        String text = """
                contacts:
                  - {unit: 科, role: boss, name: 甲, email: a@, phone: 1234, language: fr, from: 2024-02-30}
                  - {unit: 科, role: owner, name: 乙, e-mail: b@example.org, phone: "1", from: 2024-02-01, to: 2024-01-01}
                """;

        assertThatThrownBy(() -> Contacts.parse("contacts.yml", text))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("""
                        contacts.yml:2:21: Cannot read the contact 甲 role: the value is none of owner, steward, superior, operator, found "boss"
                        contacts.yml:2:43: Cannot read the contact 甲 email: it must be one mail address, found "a@"
                        contacts.yml:2:54: Cannot read the contact 甲 phone: it must be text, found the number 1234; put it in quotes
                        contacts.yml:2:70: Cannot read the contact 甲 language: the value is none of zh, en, both, found "fr"
                        contacts.yml:2:80: Cannot read the contact 甲 from: it must be a day as 2024-12-31, found "2024-02-30"
                        contacts.yml:3:5: Cannot read the contact 乙: the key "email" is missing, found keys unit, role, name, e-mail, \
                        phone, from, to
                        contacts.yml:3:37: Cannot read the contact 乙: unknown key, found "e-mail"; did you mean "email"?
                        contacts.yml:3:94: Cannot read the contact 乙 to: it lies before from, found 2024-01-01 before 2024-02-01""");
    }
}
