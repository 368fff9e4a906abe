package city.yanhuo.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RenderedValuesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a person gave is data, whatever it looks like. */
    @Property(tries = 200)
    void aRenderedValueIsNeverReadAgain(@ForAll String given) {
        String text = given + "{{ ds }}{% x %}$(rm -rf)";
        JsonNode conf = JSON.createObjectNode().put("v", text);
        assertThat(Template.parse("{{ params.v }}|{{ dag_run.conf.v }}")
                        .render(TemplateTest.context("{}", conf.toString(), Optional.empty())))
                .isEqualTo(text + "|" + text);
    }
}
