package city.yanhuo.ledger;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Chance;
import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was judged, now and before. Nothing is overwritten: a later verdict supersedes the earlier one of its period. */
public final class Verdicts {
    /** The new row names the earlier one as its successor for a moment, because a period can have but one current verdict. */
    private static final String ADD = """
            INSERT INTO verdict (publication_id, judged_at, target, version, period_kind, period_start, period_end, state,
                flags, value, threshold, gap, required_rest, best_rest, binding_leg, since_kind, since_start, since_end,
                periods_below, steps, steps_en, restates, superseded_by, projection, projection_low, projection_high,
                projection_growth, chance, projection_method, projection_years)
            VALUES (:publication, :at, :target, :version, :kind, :start, :end, :state,
                :flags, :value, :threshold, :gap, :required_rest, :best_rest, :binding_leg, :since_kind, :since_start,
                :since_end, :periods_below, :steps, :steps_en, :restates, :superseded_by, :projection, :projection_low,
                :projection_high, :projection_growth, :chance, :projection_method, :projection_years)
            RETURNING id
            """;

    private static final String CURRENT_OF_PERIOD = """
            SELECT * FROM verdict WHERE target = :target AND period_kind = :kind AND period_start = :start
                AND period_end = :end AND superseded_by IS NULL
            """;

    private static final String ORDER = " ORDER BY target, period_end, period_start, id";

    private final Handle handle;

    Verdicts(Handle handle) {
        this.handle = handle;
    }

    /** Adds the verdicts of a publication; each becomes the current one of its target and period. */
    public void record(String publication, List<Verdict> verdicts, Instant at) {
        verdicts.forEach(verdict -> record(publication, verdict, at));
    }

    private void record(String publication, Verdict verdict, Instant at) {
        Optional<StoredVerdict> earlier = handle.createQuery(CURRENT_OF_PERIOD)
                .bind("target", verdict.target())
                .bind("kind", verdict.period().kind().name())
                .bind("start", verdict.period().start().toString())
                .bind("end", verdict.period().end().toString())
                .map((row, context) -> readVerdict(row))
                .findOne();
        long id = handle.createQuery(ADD)
                .bind("publication", publication)
                .bind("at", Cells.text(at))
                .bind("target", verdict.target())
                .bind("version", verdict.version())
                .bind("kind", verdict.period().kind().name())
                .bind("start", verdict.period().start().toString())
                .bind("end", verdict.period().end().toString())
                .bind("state", verdict.state().name())
                .bind("flags", verdict.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .bind("value", Cells.decimal(verdict.value()))
                .bind("threshold", Cells.decimal(verdict.threshold()))
                .bind("gap", Cells.decimal(verdict.gap()))
                .bind("required_rest", Cells.decimal(verdict.requiredRest()))
                .bind("best_rest", Cells.decimal(verdict.bestRest()))
                .bind("binding_leg", verdict.bindingLeg().orElse(null))
                .bind(
                        "since_kind",
                        verdict.since().map(since -> since.kind().name()).orElse(null))
                .bind("since_start", Cells.day(verdict.since().map(Period::start)))
                .bind("since_end", Cells.day(verdict.since().map(Period::end)))
                .bind("periods_below", verdict.periodsBelow())
                .bind("steps", VerdictSteps.write(verdict.steps(), Label::zh))
                .bind("steps_en", VerdictSteps.write(verdict.steps(), Label::en))
                .bind("restates", restated(verdict, earlier).orElse(null))
                .bind("superseded_by", earlier.map(StoredVerdict::id).orElse(null))
                .bind("projection", Cells.decimal(verdict.projection().map(Projection::level)))
                .bind("projection_low", Cells.decimal(verdict.projection().map(Projection::low)))
                .bind("projection_high", Cells.decimal(verdict.projection().map(Projection::high)))
                .bind("projection_growth", Cells.decimal(verdict.projection().map(Projection::growth)))
                .bind(
                        "chance",
                        verdict.projection()
                                .flatMap(Projection::chance)
                                .map(Enum::name)
                                .orElse(null))
                .bind(
                        "projection_method",
                        verdict.projection().map(Projection::method).orElse(null))
                .bind(
                        "projection_years",
                        verdict.projection().map(Projection::years).orElse(null))
                .mapTo(Long.class)
                .one();
        if (earlier.isPresent()) {
            supersede(earlier.get().id(), id);
            supersede(id, null);
        }
    }

    /** The flag stays on later verdicts of the period; so does the link to the verdict that was changed. */
    private static Optional<Long> restated(Verdict verdict, Optional<StoredVerdict> earlier) {
        if (!verdict.flags().contains(VerdictFlag.RESTATED)) {
            return Optional.empty();
        }
        return earlier.flatMap(
                before -> before.verdict().state() == verdict.state() ? before.restates() : Optional.of(before.id()));
    }

    private void supersede(long verdict, @Nullable Long by) {
        handle.createUpdate("UPDATE verdict SET superseded_by = :by WHERE id = :id")
                .bind("id", verdict)
                .bind("by", by)
                .execute();
    }

    /** The current verdict of every target and period. */
    public List<StoredVerdict> current() {
        return handle.createQuery("SELECT * FROM verdict WHERE superseded_by IS NULL" + ORDER)
                .map((row, context) -> readVerdict(row))
                .list();
    }

    /** The verdicts that were judged on a publication. */
    public List<StoredVerdict> of(String publication) {
        return handle.createQuery("SELECT * FROM verdict WHERE publication_id = :publication" + ORDER)
                .bind("publication", publication)
                .map((row, context) -> readVerdict(row))
                .list();
    }

    /** All verdicts on a target, each period's oldest first. */
    public List<StoredVerdict> history(String target) {
        return handle.createQuery("SELECT * FROM verdict WHERE target = :target" + ORDER)
                .bind("target", target)
                .map((row, context) -> readVerdict(row))
                .list();
    }

    private static StoredVerdict readVerdict(ResultSet row) throws SQLException {
        Optional<Period> since =
                row.getString("since_kind") == null ? Optional.empty() : Optional.of(Cells.readPeriod(row, "since"));
        Verdict verdict = new Verdict(
                row.getString("target"),
                row.getInt("version"),
                Cells.readPeriod(row, "period"),
                VerdictState.valueOf(row.getString("state")),
                readFlags(row.getString("flags")),
                Cells.findDecimal(row, "value"),
                Cells.findDecimal(row, "threshold"),
                Cells.findDecimal(row, "gap"),
                Cells.findDecimal(row, "required_rest"),
                Cells.findDecimal(row, "best_rest"),
                Cells.findText(row, "binding_leg"),
                since,
                row.getInt("periods_below"),
                readProjection(row),
                VerdictSteps.read(row.getString("steps"), row.getString("steps_en")));
        return new StoredVerdict(
                row.getLong("id"),
                row.getString("publication_id"),
                Cells.readInstant(row, "judged_at"),
                verdict,
                Cells.findLong(row, "restates"),
                Cells.findLong(row, "superseded_by").isEmpty());
    }

    private static Optional<Projection> readProjection(ResultSet row) throws SQLException {
        Optional<BigDecimal> level = Cells.findDecimal(row, "projection");
        return level.isEmpty()
                ? Optional.empty()
                : Optional.of(new Projection(
                        level.get(),
                        Cells.findDecimal(row, "projection_low").orElseThrow(),
                        Cells.findDecimal(row, "projection_high").orElseThrow(),
                        Cells.findDecimal(row, "projection_growth").orElseThrow(),
                        Cells.findText(row, "chance").map(Chance::valueOf),
                        row.getString("projection_method"),
                        row.getInt("projection_years")));
    }

    private static Set<VerdictFlag> readFlags(String flags) {
        return flags.isEmpty()
                ? Set.of()
                : Arrays.stream(flags.split(",")).map(VerdictFlag::valueOf).collect(Collectors.toSet());
    }
}
