package city.yanhuo.pipeline.build;

import java.util.List;

/**
 * What became of one mart.
 *
 * @param mart its name
 * @param outcome what was done
 * @param rows rows in its newest state; 0 when it has none
 * @param findings why it was not built; empty otherwise
 * @param notes sentences about reported rows that it passes over, when it was built
 */
public record MartState(String mart, Outcome outcome, long rows, List<String> findings, List<String> notes) {
    /** Copies the lists. */
    public MartState {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** What was done. */
    public enum Outcome {
        /** Built and written. */
        BUILT,
        /** Its inputs and contracts are those that it was built from. */
        UNCHANGED,
        /** It breaks its contract; the last good state is kept. */
        FAILED
    }
}
