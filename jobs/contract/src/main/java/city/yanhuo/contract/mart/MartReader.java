package city.yanhuo.contract.mart;

import city.yanhuo.contract.Check;
import city.yanhuo.contract.Label;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.yaml.EnumWords;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** YAML to {@link MartContract}: keys, types and closed lists. What the values mean together is {@link MartRules}'. */
public final class MartReader {
    private static final EnumWords<Subject> SUBJECTS = EnumWords.lower(Subject.class);

    private final Problems problems;

    /** A reader that reports to the problems. */
    public MartReader(Problems problems) {
        this.problems = problems;
    }

    /** The contract of one file, with the places of its parts. */
    public ReadMart read(YamlNode.Mapping mapping) {
        YamlFields yaml = new YamlFields(mapping, "the mart", problems);
        List<YamlFields> columns = yaml.objects("columns", "the column");
        List<YamlFields> traces = yaml.objects("traces", "the trace");
        List<YamlFields> checks = yaml.objects("checks", "the check");
        MartContract contract = new MartContract(
                yaml.text("mart"),
                yaml.integer("version"),
                new Label(yaml.text("zh"), yaml.text("en")),
                yaml.text("meaning"),
                yaml.text("grain"),
                yaml.texts("key"),
                columns.stream().map(MartReader::column).toList(),
                yaml.text("owner"),
                traces.stream().map(MartReader::trace).toList(),
                checks(checks));
        yaml.end();
        return new ReadMart(contract, yaml, columns, traces, checks);
    }

    private static MartColumn column(YamlFields yaml) {
        String unit = yaml.text("unit", "");
        MartColumn column = new MartColumn(
                yaml.text("name"),
                yaml.text("type"),
                new Label(yaml.text("zh"), yaml.text("en")),
                yaml.text("meaning"),
                unit,
                yaml.text("display_unit", unit));
        yaml.end();
        return column;
    }

    private static Trace trace(YamlFields yaml) {
        Trace trace = new Trace(yaml.word("subject", SUBJECTS), yaml.text("where"));
        yaml.end();
        return trace;
    }

    private static List<Check> checks(List<YamlFields> places) {
        List<Check> checks = new ArrayList<>();
        for (YamlFields yaml : places) {
            checks.add(
                    new Check(yaml.text("id"), yaml.text("expression"), new Label(yaml.text("zh"), yaml.text("en"))));
            yaml.end();
        }
        return checks;
    }
}
