package city.yanhuo.contract.config;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.reference.Validity;
import city.yanhuo.contract.yaml.EnumWords;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlParser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code contacts.yml}: who holds which role from when to when.
 *
 * @param all in the order of the file
 */
public record Contacts(List<Contact> all) {
    private static final EnumWords<Contact.Role> ROLES = EnumWords.lower(Contact.Role.class);
    private static final EnumWords<Contact.Language> LANGUAGES = EnumWords.lower(Contact.Language.class);

    /** Copies the list. */
    public Contacts {
        all = List.copyOf(all);
    }

    /** Nobody. */
    public static Contacts none() {
        return new Contacts(List.of());
    }

    /**
     * Reads the file; nobody when there is none.
     *
     * @throws YanhuoException with all problems
     */
    public static Contacts read(Path file) {
        return ConfigFile.read(file).map(text -> parse(file.toString(), text)).orElseGet(Contacts::none);
    }

    /**
     * Reads the file's text.
     *
     * @param file its name, for messages
     * @throws YanhuoException with all problems
     */
    public static Contacts parse(String file, String text) {
        if (YamlParser.isEmpty(text)) {
            return none();
        }
        Problems problems = Problems.ofConfiguration();
        List<Contact> contacts = new ArrayList<>();
        YamlParser.parse(file, text, problems).ifPresent(mapping -> {
            YamlFields yaml = new YamlFields(mapping, "the contacts", problems);
            yaml.objects("contacts", "the contact").forEach(contact -> contacts.add(contact(contact)));
            yaml.end();
        });
        problems.throwIfAny();
        return new Contacts(contacts);
    }

    private static Contact contact(YamlFields yaml) {
        Contact contact = new Contact(
                yaml.text("unit"),
                yaml.word("role", ROLES),
                yaml.text("name"),
                yaml.text("email"),
                yaml.text("phone"),
                yaml.word("language", LANGUAGES, Contact.Language.ZH),
                validity(yaml));
        if (!contact.email().isEmpty()) {
            MailAddress.check(yaml, "email", contact.email());
        }
        yaml.end();
        return contact;
    }

    private static Validity validity(YamlFields yaml) {
        LocalDate from = yaml.findDate("from").orElse(LocalDate.MIN);
        LocalDate to = yaml.findDate("to").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            yaml.problem("to", "it lies before from, found " + to + " before " + from);
        }
        return new Validity(from, to);
    }

    /** Who holds the role of the unit on the day, in the order of the file; empty when nobody does. */
    public List<Contact> holders(String unit, Contact.Role role, LocalDate day) {
        return all.stream()
                .filter(contact -> contact.unit().equals(unit) && contact.role() == role)
                .filter(contact -> contact.validity().includes(day))
                .toList();
    }

    /** The first holder of the role of the unit on the day. */
    public Optional<Contact> find(String unit, Contact.Role role, LocalDate day) {
        return holders(unit, role, day).stream().findFirst();
    }

    /** The last day on which somebody holds the role of the unit; empty when nobody ever does. */
    public Optional<LocalDate> lastDay(String unit, Contact.Role role) {
        return all.stream()
                .filter(contact -> contact.unit().equals(unit) && contact.role() == role)
                .map(contact -> contact.validity().to())
                .max(LocalDate::compareTo);
    }
}
