package city.yanhuo.source.value;

import city.yanhuo.source.RejectionReason;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one row, so that all of it is reported together. */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    /** Adds one. */
    public void add(String column, RejectionReason reason, String why, String found) {
        faults.add(new Fault(column, reason, why, found));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Whether a column has one already. */
    public boolean has(String column) {
        return !faults.isEmpty()
                && faults.stream().anyMatch(fault -> fault.column().equals(column));
    }

    /** How many were found. */
    public int size() {
        return faults.size();
    }

    /** What was found, in the order of finding. */
    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /** Forgets everything before the next row. */
    public void clear() {
        faults.clear();
    }
}
