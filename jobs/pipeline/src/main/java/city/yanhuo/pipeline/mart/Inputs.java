package city.yanhuo.pipeline.mart;

import city.yanhuo.contract.feed.Subject;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What marts are made from.
 *
 * @param subjects current vintage of each subject that is needed: provenance and own columns
 * @param calendar day, day_class, holiday, holiday_day_index, partner_date, partner_date_reason
 * @param breakDays one row for each day that a break counts: day, counts_as, and the break and its day that it counts for, which
 *     {@code city.yanhuo.pipeline.build.BreakDays} explains
 * @param places place, district, contains_places, parent (the place that contains it, or NULL)
 * @param capacities place, day_capacity, instant_capacity, valid_from, valid_to (DATE, inclusive, never NULL)
 * @param sensors sensor, place, valid_from, valid_to (DATE, inclusive, never NULL)
 * @param city GB/T 2260 code of the city, the scope of what nobody splits by district
 * @param vintages every vintage of each subject that is needed, in the form of the current one
 * @param indicators indicator, zh, unit, frequency
 * @param sharing keeps what several marts make of these inputs in the same way
 */
public record Inputs(
        Map<Subject, Dataset<Row>> subjects,
        Dataset<Row> calendar,
        Dataset<Row> breakDays,
        Dataset<Row> places,
        Dataset<Row> capacities,
        Dataset<Row> sensors,
        String city,
        Map<Subject, Dataset<Row>> vintages,
        Dataset<Row> indicators,
        Sharing sharing) {
    /** Keeps a step that several marts have in common. */
    public interface Sharing {
        /**
         * The rows of a step, made now or by the mart that asked first.
         *
         * @param step a name that stands for one function of the inputs
         */
        Dataset<Row> once(String step, Supplier<Dataset<Row>> rows);
    }

    /** Copies the maps. */
    public Inputs {
        subjects = Map.copyOf(subjects);
        vintages = Map.copyOf(vintages);
    }

    /** The current rows of a subject that the mart has declared. */
    public Dataset<Row> current(Subject subject) {
        return declared(subjects, subject);
    }

    /** All rows that were ever reported of a subject that the mart has declared, those that later ones replaced among them. */
    public Dataset<Row> vintages(Subject subject) {
        return declared(vintages, subject);
    }

    private static Dataset<Row> declared(Map<Subject, Dataset<Row>> from, Subject subject) {
        Dataset<Row> rows = from.get(subject);
        if (rows == null) {
            throw new IllegalArgumentException("Cannot read a subject: the mart has not declared it, found " + subject);
        }
        return rows;
    }
}
