package city.yanhuo.alert;

import city.yanhuo.contract.config.Contact;
import city.yanhuo.contract.config.Contacts;
import java.time.LocalDate;
import java.util.List;

/** Whom a mail to a unit goes to. */
final class Owners {
    private Owners() {}

    /** The people who answer for the unit's targets on a day and can be written to. */
    static List<Contact> of(Contacts contacts, String unit, LocalDate day) {
        return contacts.holders(unit, Contact.Role.OWNER, day).stream()
                .filter(contact -> !contact.email().isEmpty())
                .toList();
    }

    /** Said of a unit for which there is nobody. */
    static String missing(String unit, LocalDate day) {
        return "contacts.yml names no owner with an address for " + unit + " on " + day;
    }
}
