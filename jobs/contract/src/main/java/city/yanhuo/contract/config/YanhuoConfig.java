package city.yanhuo.contract.config;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.contract.yaml.YamlParser;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * {@code yanhuo.yml}: everything that differs between two homes. Each key may be left out; its default stands beside it below.
 *
 * @param zone {@code zone}: the business zone, the only place where it is named
 * @param goLive {@code go-live}: first month that mails are about; earlier ones are judged and never mailed
 * @param landing {@code landing}: folder of the files that arrive, absolute or relative to the home
 * @param schemas {@code schemas}: folder of the contracts, absolute or relative to the home; empty means those of the installation
 * @param ledger {@code ledger}: the operational database
 * @param mail {@code mail}: how letters leave
 * @param retention {@code retention}: how long logs and audit are kept
 * @param bureau {@code bureau}: who signs them
 */
public record YanhuoConfig(
        ZoneId zone,
        YearMonth goLive,
        String landing,
        String schemas,
        LedgerConfig ledger,
        MailConfig mail,
        RetentionConfig retention,
        Label bureau) {

    /** What holds when the file is missing or empty. */
    public static YanhuoConfig defaults() {
        return new YanhuoConfig(
                ZoneId.of("Asia/Shanghai"),
                YearMonth.of(2024, 9),
                "landing",
                "",
                LedgerConfig.defaults(),
                MailConfig.defaults(),
                RetentionConfig.defaults(),
                new Label("太原市商务局", "Taiyuan Municipal Bureau of Commerce"));
    }

    /**
     * The landing folder.
     *
     * @param home what a relative folder is relative to
     */
    public Path landingFolder(Path home) {
        return home.resolve(landing).normalize();
    }

    /**
     * The folder of the contracts; empty for those of the installation.
     *
     * @param home what a relative folder is relative to
     */
    public Optional<Path> schemasFolder(Path home) {
        return schemas.isEmpty()
                ? Optional.empty()
                : Optional.of(home.resolve(schemas).normalize());
    }

    /**
     * Reads the file; the defaults when there is none.
     *
     * @throws YanhuoException with all problems
     */
    public static YanhuoConfig read(Path file) {
        return ConfigFile.read(file).map(text -> parse(file.toString(), text)).orElseGet(YanhuoConfig::defaults);
    }

    /**
     * Reads the file's text.
     *
     * @param file its name, for messages
     * @throws YanhuoException with all problems
     */
    public static YanhuoConfig parse(String file, String text) {
        if (YamlParser.isEmpty(text)) {
            return defaults();
        }
        Problems problems = Problems.ofConfiguration();
        Optional<YanhuoConfig> config = YamlParser.parse(file, text, problems).map(mapping -> of(mapping, problems));
        problems.throwIfAny();
        return config.orElseThrow();
    }

    private static YanhuoConfig of(YamlNode.Mapping mapping, Problems problems) {
        YanhuoConfig usual = defaults();
        YamlFields yaml = new YamlFields(mapping, "the configuration", problems);
        YanhuoConfig config = new YanhuoConfig(
                zone(yaml, usual.zone()),
                yaml.findMonth("go-live").orElse(usual.goLive()),
                yaml.text("landing", usual.landing()),
                yaml.text("schemas", usual.schemas()),
                yaml.object("ledger").map(LedgerConfig::of).orElse(usual.ledger()),
                yaml.object("mail").map(MailConfig::of).orElse(usual.mail()),
                yaml.object("retention").map(RetentionConfig::of).orElse(usual.retention()),
                yaml.object("bureau")
                        .map(bureau -> bureau(bureau, usual.bureau()))
                        .orElse(usual.bureau()));
        yaml.end();
        return config;
    }

    private static ZoneId zone(YamlFields yaml, ZoneId usual) {
        try {
            return yaml.findText("zone").map(ZoneId::of).orElse(usual);
        } catch (DateTimeException e) {
            yaml.problem("zone", "unknown zone, found \"" + yaml.text("zone") + "\"; write Asia/Shanghai");
            return usual;
        }
    }

    private static Label bureau(YamlFields yaml, Label usual) {
        Label bureau = new Label(yaml.text("zh", usual.zh()), yaml.text("en", usual.en()));
        yaml.end();
        return bureau;
    }
}
