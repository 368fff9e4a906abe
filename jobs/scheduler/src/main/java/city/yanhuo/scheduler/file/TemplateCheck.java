package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.scheduler.template.Template;
import java.util.LinkedHashSet;
import java.util.Set;

/** Checks templates where they stand, and notes which of them speak of the data interval. */
final class TemplateCheck {
    private final Problems problems;
    private final Set<YamlNode.Scalar> ofInterval;

    TemplateCheck(Problems problems) {
        this(problems, new LinkedHashSet<>());
    }

    private TemplateCheck(Problems problems, Set<YamlNode.Scalar> ofInterval) {
        this.problems = problems;
        this.ofInterval = ofInterval;
    }

    /** The same check that reports elsewhere. */
    TemplateCheck to(Problems others) {
        return new TemplateCheck(others, ofInterval);
    }

    /** Adds a problem when the text is no template of the subset. */
    void template(YamlNode.Scalar scalar) {
        Template template = Template.parse(scalar.text());
        template.problems().forEach(problem -> problems.add(scalar.locate(problem.offset()), problem.message()));
        if (template.uses("data_interval_start") || template.uses("data_interval_end")) {
            ofInterval.add(scalar);
        }
    }

    /** The templates that name {@code data_interval_start} or {@code data_interval_end}. */
    Set<YamlNode.Scalar> ofInterval() {
        return ofInterval;
    }

    Problems problems() {
        return problems;
    }
}
