package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problems;
import java.util.regex.Pattern;

/** The rules for names (airflow.md §2.4). */
final class Ids {
    private static final Pattern ID = Pattern.compile("[\\w.-]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GROUP = Pattern.compile("[\\w-]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST = 250;
    private static final int LONGEST_GROUP = 200;

    private Ids() {}

    /** Refuses an id of a DAG or task that Airflow refuses. */
    static void check(String what, String id, Location at, Problems problems) {
        check(what, id, at, problems, ID, "letters, digits, - . _", LONGEST);
    }

    /** Refuses the name of a group that Airflow refuses. */
    static void checkGroup(String id, Location at, Problems problems) {
        check("group_name", id, at, problems, GROUP, "letters, digits, - _", LONGEST_GROUP);
    }

    private static void check(
            String what, String id, Location at, Problems problems, Pattern form, String letters, int longest) {
        if (!form.matcher(id).matches()) {
            problems.add(at, "Cannot read " + what + ": it must be made of " + letters + ", found \"" + id + "\"");
        } else if (id.codePointCount(0, id.length()) > longest) {
            problems.add(
                    at,
                    "Cannot read " + what + ": it must have at most " + longest + " characters, found "
                            + id.codePointCount(0, id.length()));
        }
    }
}
