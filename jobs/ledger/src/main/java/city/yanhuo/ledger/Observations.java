package city.yanhuo.ledger;

import city.yanhuo.contract.target.Observation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was measured for each target, by publication. */
public final class Observations {
    private static final String ADD = """
            INSERT INTO observation (publication_id, target, series, period_kind, period_start, period_end, level, base,
                growth, items, candidates, coverage, reported_to, vintage, reference, done_on, planned_finish, progress,
                first_level)
            VALUES (:publication, :target, :series, :kind, :start, :end, :level, :base,
                :growth, :items, :candidates, :coverage, :reported_to, :vintage, :reference, :done_on, :planned_finish,
                :progress, :first_level)
            """;

    private static final String LIST = """
            SELECT * FROM observation WHERE publication_id = :publication
            ORDER BY target, series DESC, period_end, period_start
            """;

    private final Handle handle;

    Observations(Handle handle) {
        this.handle = handle;
    }

    void add(String publication, List<Observation> observations) {
        if (observations.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(ADD);
        for (Observation observation : observations) {
            batch.bind("publication", publication)
                    .bind("target", observation.target())
                    .bind("series", observation.series().name())
                    .bind("kind", observation.period().kind().name())
                    .bind("start", observation.period().start().toString())
                    .bind("end", observation.period().end().toString())
                    .bind("level", Cells.decimal(observation.level()))
                    .bind("base", Cells.decimal(observation.base()))
                    .bind("growth", Cells.decimal(observation.growth()))
                    .bind("items", Cells.decimal(observation.count()))
                    .bind("candidates", Cells.decimal(observation.candidates()))
                    .bind("coverage", Cells.decimal(observation.coverage()))
                    .bind("reported_to", Cells.day(observation.reportedTo()))
                    .bind("vintage", Cells.instant(observation.vintage()))
                    .bind("reference", Cells.decimal(observation.reference()))
                    .bind("done_on", Cells.day(observation.doneOn()))
                    .bind("planned_finish", Cells.day(observation.plannedFinish()))
                    .bind("progress", Cells.decimal(observation.progress()))
                    .bind("first_level", Cells.decimal(observation.first()))
                    .add();
        }
        batch.execute();
    }

    /** Everything that was measured for a publication: by target, the main series first, by period. */
    public List<Observation> of(String publication) {
        return handle.createQuery(LIST)
                .bind("publication", publication)
                .map((row, context) -> readObservation(row))
                .list();
    }

    private static Observation readObservation(ResultSet row) throws SQLException {
        return new Observation(
                row.getString("target"),
                Observation.Series.valueOf(row.getString("series")),
                Cells.readPeriod(row, "period"),
                Cells.findDecimal(row, "level"),
                Cells.findDecimal(row, "base"),
                Cells.findDecimal(row, "growth"),
                Cells.findDecimal(row, "items"),
                Cells.findDecimal(row, "candidates"),
                Cells.findDecimal(row, "coverage"),
                Cells.findDay(row, "reported_to"),
                Cells.findInstant(row, "vintage"),
                Cells.findDecimal(row, "reference"),
                Cells.findDay(row, "done_on"),
                Cells.findDay(row, "planned_finish"),
                Cells.findDecimal(row, "progress"),
                Cells.findDecimal(row, "first_level"));
    }
}
