package city.yanhuo.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.scheduler.timetable.DataInterval;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of airflow.md §2.5, as the real Airflow rendered them. */
class TemplateTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant START = Instant.parse("2026-11-22T22:30:00Z");
    private static final Instant END = Instant.parse("2026-11-23T22:30:00Z");

    static TemplateContext context(String params, String conf, Optional<DataInterval> previous) {
        Map<String, JsonNode> dag = new LinkedHashMap<>();
        JSON.readTree(params).properties().forEach(entry -> dag.put(entry.getKey(), entry.getValue()));
        JsonNode given = JSON.readTree(conf);
        return new TemplateContext(
                "tmpl",
                "render",
                "scheduled__2026-11-23T22:30:00+00:00",
                RunType.SCHEDULED,
                Optional.of(START),
                Optional.of(new DataInterval(START, END)),
                END,
                given,
                TemplateContext.params(dag, Map.of(), given),
                2,
                1,
                previous);
    }

    private static TemplateContext context() {
        return context("""
                {"threshold": 0.9, "name": "中文 & <b>", "list": [1, "a"], "flag": true, "nothing": null}
                """, "{}", Optional.empty());
    }

    private static String render(String expression) {
        return Template.parse("{{ " + expression + " }}").render(context());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "ds; 2026-11-22",
                "ds_nodash; 20261122",
                "ts; 2026-11-22T22:30:00+00:00",
                "ts_nodash; 20261122T223000",
                "ts_nodash_with_tz; 20261122T223000+0000",
                "logical_date; 2026-11-22 22:30:00+00:00",
                "data_interval_start; 2026-11-22 22:30:00+00:00",
                "data_interval_end; 2026-11-23 22:30:00+00:00",
                "data_interval_start.isoformat(); 2026-11-22T22:30:00+00:00",
                "data_interval_start.in_timezone('Asia/Shanghai'); 2026-11-23 06:30:00+08:00",
                "data_interval_start.in_timezone('Asia/Shanghai') | ds; 2026-11-23",
                "data_interval_start.in_timezone('Asia/Shanghai') | ds_nodash; 20261123",
                "data_interval_start.in_timezone('Asia/Shanghai') | ts; 2026-11-23T06:30:00+08:00",
                "data_interval_start.in_timezone('Asia/Shanghai') | ts_nodash; 20261123T063000",
                "data_interval_start.in_timezone('Asia/Shanghai') | ts_nodash_with_tz; 20261123T063000+0800",
                "data_interval_start.strftime('%Y-%m'); 2026-11",
                "data_interval_start.in_timezone('Asia/Shanghai').strftime('%Y-%m-%d %H:%M:%S %z %Z %A %j %U %V %y %b'); 2026-11-23 06:30:00 +0800 CST Monday 327 47 48 26 Nov",
                "data_interval_start.in_timezone('Asia/Shanghai').format('YYYY-MM-DD HH:mm'); 2026-11-23 06:30",
                "data_interval_start.add(days=1) | ds; 2026-11-23",
                "run_id; scheduled__2026-11-23T22:30:00+00:00",
                "dag_run.run_type; DagRunType.SCHEDULED",
                "dag_run.run_after; 2026-11-23 22:30:00+00:00",
                "dag_run.conf; {}",
                "dag_run.conf.get('k', 'none'); none",
                "task_instance_key_str; tmpl__render__20261122",
                "ti.try_number; 2",
                "ti.max_tries; 1",
                "ti.map_index; -1",
                "params; {'threshold': 0.9, 'name': '中文 & <b>', 'list': [1, 'a'], 'flag': True, 'nothing': None}",
                "params.threshold; 0.9",
                "params.list[1]; a",
                "params.flag; True",
                "params.nothing; None",
                "params | tojson; {\"flag\": true, \"list\": [1, \"a\"], \"name\": \"\\u4e2d\\u6587 \\u0026 \\u003cb\\u003e\", \"nothing\": null, \"threshold\": 0.9}",
                "params.threshold * 100; 90.0",
                "0.1 + 0.2; 0.30000000000000004",
                "7 // 2; 3",
                "-7 // 2; -4",
                "7 / 2; 3.5",
                "1e0; ",
                "macros.ds_add(ds, 1); 2026-11-23",
                "macros.ds_add('2024-02-28', 1); 2024-02-29",
                "macros.ds_format(ds, '%Y-%m-%d', '%Y%m'); 202611",
                "macros.ds_format(ds_nodash, '%Y%m%d', '%B %d, %Y'); November 22, 2026",
                "macros.datetime_diff_for_humans(data_interval_end, data_interval_start); 1 day after",
                "(logical_date + macros.timedelta(days=1)) | ds; 2026-11-23",
                "prev_data_interval_start_success; None",
                "ds | replace('-', '/'); 2026/11/22",
                "ds[:4]; 2026",
                "params.nope | default('x'); x",
                "'a' ~ 1; a1",
                "params['threshold']; 0.9",
                "params.get('nope', 5) % 3; 2",
                "data_interval_end.subtract(days=1) | ds; 2026-11-22",
                "' Ab ' | trim | upper; AB",
                "[\"it's\", 'a\\n']; [\"it's\", 'a\\n']",
                "ti; ",
                "ds | ds[:4]; ",
                "dag.dag_id ~ '.' ~ task.task_id; tmpl.render"
            })
    void theRowOfTheTableIsMet(String expression, String rendered) {
        if (rendered == null) {
            assertThat(Template.parse("{{ " + expression + " }}").problems()).isNotEmpty();
        } else {
            assertThat(render(expression)).isEqualTo(rendered);
        }
    }

    @Test
    void theSecondRunKnowsTheFirst() {
        DataInterval previous = new DataInterval(Instant.parse("2026-11-21T22:30:00Z"), START);
        assertThat(Template.parse("{{ prev_data_interval_start_success }}")
                        .render(context("{}", "{}", Optional.of(previous))))
                .isEqualTo("2026-11-21 22:30:00+00:00");
    }

    @Test
    void confOverridesParamsAndAddsToThem() {
        TemplateContext context = context("{\"a\": 1}", "{\"a\": 2, \"b\": \"x\"}", Optional.empty());
        assertThat(Template.parse("{{ params.a }}{{ params.b }}{{ dag_run.conf.b }}")
                        .render(context))
                .isEqualTo("2xx");
    }

    @ParameterizedTest
    @CsvSource({"params.nope", "dag_run.conf.nope", "params.list[7]", "params['nope']"})
    void aMissingValueFailsTheTry(String expression) {
        assertThatThrownBy(() -> render(expression))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot render a template: it is undefined, found ");
    }

    @Test
    void aRunWithoutLogicalDateHasNoDates() {
        TemplateContext manual = new TemplateContext(
                "dag",
                "task",
                "manual__x",
                RunType.MANUAL,
                Optional.empty(),
                Optional.empty(),
                END,
                JSON.readTree("{}"),
                Map.of(),
                1,
                0,
                Optional.empty());
        assertThat(Template.parse("{{ task_instance_key_str }}").render(manual)).isEqualTo("dag__task__manual__x");
        assertThatThrownBy(() -> Template.parse("{{ ds }}").render(manual))
                .hasMessage("Cannot render a template: it is undefined, found ds");
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlaces() {
        Template template = Template.parse("{{ nope }} {% if x %} {{ ds | shout }} {{ var.value.x }} {{ ds");
        assertThat(template.problems()).extracting(TemplateProblem::offset).containsExactly(3, 11, 30, 42, 57);
        assertThat(template.problems().get(0).message())
                .startsWith("Cannot read a template: there is no such name, found \"nope\"");
        assertThat(template.problems().get(3).message())
                .startsWith(
                        "Cannot read a template: the subset has no such name though Airflow knows it, found \"var\"");
    }

    @Test
    void blanksAndLineBreaksAreJinjas() {
        assertThat(Template.parse("a {{- ds -}} b{# gone #}c\n").render(context()))
                .isEqualTo("a2026-11-22bc");
        assertThat(Template.parse("a\n\n").render(context())).isEqualTo("a\n");
        assertThat(Template.parse("${x} $(y) {z} }}").render(context())).isEqualTo("${x} $(y) {z} }}");
    }
}
