package city.yanhuo.alert;

import city.yanhuo.contract.config.Contact;
import city.yanhuo.contract.config.Contacts;
import city.yanhuo.contract.reference.Validity;
import city.yanhuo.ledger.Mail;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whom a mail to a unit goes to. */
final class Owners {
    private Owners() {}

    /** The people whom a mail of that owner goes to on a day and who can be written to. */
    static List<Contact> of(Contacts contacts, String owner, LocalDate day) {
        if (owner.startsWith(Mail.ADDRESSES)) {
            return Arrays.stream(owner.substring(Mail.ADDRESSES.length()).split(","))
                    .map(Owners::address)
                    .toList();
        }
        return holders(contacts, owner, day)
                .filter(contact -> !contact.email().isEmpty())
                .toList();
    }

    private static Stream<Contact> holders(Contacts contacts, String owner, LocalDate day) {
        return owner.equals(Mail.OPERATORS)
                ? contacts.all().stream()
                        .filter(contact -> contact.role() == Contact.Role.OPERATOR)
                        .filter(contact -> contact.validity().includes(day))
                : contacts.holders(owner, Contact.Role.OWNER, day).stream();
    }

    private static Contact address(String email) {
        Validity always = new Validity(LocalDate.MIN, LocalDate.MAX);
        return new Contact("", Contact.Role.OPERATOR, email, email, "", Contact.Language.ZH, always);
    }

    /** Said of a unit for which there is nobody. */
    static String missing(String unit, LocalDate day) {
        return unit.equals(Mail.OPERATORS)
                ? "contacts.yml names no operator with an address on " + day
                : "contacts.yml names no owner with an address for " + unit + " on " + day;
    }
}
