package city.yanhuo.pipeline.mart;

import city.yanhuo.contract.feed.Subject;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What marts are made from.
 *
 * @param subjects current vintage of each subject that is needed: provenance and own columns
 * @param calendar day, day_class, holiday, holiday_day_index, partner_date, partner_date_reason
 * @param places place, district, contains_places, parent (the place that contains it, or NULL)
 * @param sensors sensor, place, valid_from, valid_to (DATE, inclusive, never NULL)
 * @param city GB/T 2260 code of the city, the scope of what nobody splits by district
 */
public record Inputs(
        Map<Subject, Dataset<Row>> subjects,
        Dataset<Row> calendar,
        Dataset<Row> places,
        Dataset<Row> sensors,
        String city) {
    /** Copies the map. */
    public Inputs {
        subjects = Map.copyOf(subjects);
    }

    /** The current rows of a subject that the mart has declared. */
    public Dataset<Row> current(Subject subject) {
        Dataset<Row> rows = subjects.get(subject);
        if (rows == null) {
            throw new IllegalArgumentException("Cannot read a subject: the mart has not declared it, found " + subject);
        }
        return rows;
    }
}
