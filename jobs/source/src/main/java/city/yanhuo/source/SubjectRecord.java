package city.yanhuo.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One typed record of a subject.
 *
 * @param origin where it stands
 * @param values one value per column of the subject, in their order, of the type's Java class; null where not reported
 */
public record SubjectRecord(Origin origin, List<@Nullable Object> values) {
    /** Copies the values; nulls are allowed. */
    public SubjectRecord {
        values = Collections.unmodifiableList(Arrays.asList(values.toArray()));
    }
}
