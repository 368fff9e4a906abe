package city.yanhuo.app.schedule;

import city.yanhuo.contract.error.Problem;
import city.yanhuo.scheduler.file.DagFolder;
import java.util.List;

/** Tells what is wrong with DAG files, beside whatever else a command says. */
final class Problems {
    private Problems() {}

    /** Tells of bad files on the error output, and which of them go on with their last good version. */
    static void tell(ScheduleDesk desk) {
        all(desk.files().folder())
                .forEach(problem -> desk.yanhuo().terminal().err().println(problem));
    }

    /** Every problem of every file. */
    static List<Problem> all(DagFolder folder) {
        return folder.problems().values().stream().flatMap(List::stream).toList();
    }
}
