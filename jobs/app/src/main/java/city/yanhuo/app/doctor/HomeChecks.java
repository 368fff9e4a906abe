package city.yanhuo.app.doctor;

import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.config.Contact;
import city.yanhuo.contract.config.Contacts;
import city.yanhuo.contract.config.MailConfig;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.ledger.HomeLock;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The home, its configuration, ledger, mail and contacts, and the contracts with what runs out in them. */
final class HomeChecks {
    private static final int SOON_DAYS = 60;

    private final Workplace workplace;
    private final LocalDate today;

    HomeChecks(Workplace workplace, LocalDate today) {
        this.workplace = workplace;
        this.today = today;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(home());
        Optional<YanhuoConfig> configuration = checked(findings, "configuration", workplace::configuration);
        configuration.ifPresent(config -> {
            findings.add(Finding.ok("zone", config.zone() + ", " + today));
            findings.add(landing(config));
            findings.add(ledger());
            findings.add(mail(config.mail()));
        });
        Optional<Contracts> contracts = checked(findings, "schemas", workplace::contracts);
        Optional<Contacts> contacts = checked(findings, "contacts", workplace::contacts);
        contracts.ifPresent(found -> {
            findings.add(holidays(found));
            contacts.ifPresent(people -> findings.add(owners(found, people)));
        });
        return findings;
    }

    private Finding home() {
        Path root = workplace.home().root();
        if (!Files.isDirectory(root)) {
            return Finding.warn("home", root.toString(), "home.missing");
        }
        if (!Files.isWritable(root)) {
            return Finding.missing("home", root.toString(), "home.readonly");
        }
        Optional<String> holder = HomeLock.heldBy(workplace.home().homeLock());
        return Finding.ok("home", root + holder.map(by -> ", " + by).orElse(""));
    }

    private Finding landing(YanhuoConfig config) {
        Path landing = config.landingFolder(workplace.home().root());
        return Files.isDirectory(landing) && Files.isReadable(landing)
                ? Finding.ok("landing", landing.toString())
                : Finding.warn("landing", landing.toString(), "landing.advice");
    }

    private Finding ledger() {
        if (!Files.exists(workplace.home().ledger())
                && workplace.configuration().ledger().isEmbedded()) {
            return Finding.ok("ledger", "—");
        }
        try (Ledger ledger = workplace.existingLedger()) {
            Optional<Publication> newest =
                    ledger.read(books -> books.publications().newestPublished());
            int deliveries = ledger.read(books -> books.deliveries().all().size());
            return Finding.ok(
                    "ledger",
                    ledger.place() + ", " + deliveries + ", "
                            + newest.map(Publication::id).orElse("—"));
        } catch (YanhuoException broken) {
            return Finding.missing("ledger", String.valueOf(broken.getMessage()), "ledger.advice");
        }
    }

    private static Finding mail(MailConfig mail) {
        String redirected =
                mail.redirectTo().map(address -> ", redirect-to " + address).orElse("");
        if (mail.transport() == MailConfig.Transport.EML) {
            return Finding.warn("mail", "eml" + redirected, "mail.eml");
        }
        String server = "smtp " + mail.host() + ":" + mail.port() + " " + mail.security() + redirected;
        boolean needsPassword = !mail.user().isEmpty() && System.getenv(MailConfig.PASSWORD_VARIABLE) == null;
        if (needsPassword) {
            return Finding.missing("mail", server, "mail.password");
        }
        return mail.redirectTo().isPresent()
                ? Finding.warn("mail", server, "mail.redirected")
                : Finding.ok("mail", server);
    }

    private Finding holidays(Contracts contracts) {
        int last = contracts.reference().calendar().lastKnownYear();
        LocalDate end = LocalDate.of(last, 12, 31);
        return end.isBefore(today.plusDays(SOON_DAYS))
                ? Finding.warn("holidays", end.toString(), "holidays.advice")
                : Finding.ok("holidays", end.toString());
    }

    private Finding owners(Contracts contracts, Contacts contacts) {
        List<String> units = contracts.targets().stream()
                .filter(TargetContract::notifiesOwner)
                .map(TargetContract::owner)
                .distinct()
                .toList();
        List<String> without = units.stream()
                .filter(unit -> contacts.find(unit, Contact.Role.OWNER, today).isEmpty())
                .toList();
        if (!without.isEmpty()) {
            return Finding.missing("owners", String.join(", ", without), "owners.missing");
        }
        List<String> soon = units.stream()
                .filter(unit -> contacts.find(unit, Contact.Role.OWNER, today.plusDays(SOON_DAYS))
                        .isEmpty())
                .toList();
        return soon.isEmpty()
                ? Finding.ok("owners", Integer.toString(units.size()))
                : Finding.warn("owners", String.join(", ", soon), "owners.soon");
    }

    /** The thing itself, or a finding that it is broken. */
    private static <T> Optional<T> checked(List<Finding> findings, String subject, Supplier<T> read) {
        try {
            T found = read.get();
            findings.add(Finding.ok(subject, "✓"));
            return Optional.of(found);
        } catch (YanhuoException broken) {
            findings.add(Finding.missing(subject, String.valueOf(broken.getMessage()), subject + ".advice"));
            return Optional.empty();
        }
    }
}
