package city.yanhuo.ledger.schedule;

/**
 * A DAG that was seen in a file.
 *
 * @param id its id
 * @param file the file it was last seen in
 * @param version SHA-256 of what it last said
 * @param paused whether no run of it begins
 * @param present whether its file still says it
 */
public record DagRow(String id, String file, String version, boolean paused, boolean present) {}
