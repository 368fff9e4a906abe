package city.yanhuo.scheduler.serve;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.scheduler.dag.Operator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Who runs what.
 *
 * @param processes runs commands and Spark applications
 * @param sensors look for files and for other runs
 * @param mails put mails into the outbox
 * @param complaint hears what hinders the scheduler itself
 */
record Runners(TaskRunner processes, TaskRunner sensors, TaskRunner mails, Consumer<String> complaint) {
    TaskRunner of(Operator operator) {
        if (operator instanceof Operator.FileSensor || operator instanceof Operator.ExternalTask) {
            return sensors;
        }
        return operator instanceof Operator.Email ? mails : processes;
    }

    void complain(YanhuoException failure) {
        complaint.accept(String.valueOf(failure.getMessage()));
    }

    void close() {
        List.of(processes, sensors, mails).forEach(TaskRunner::close);
    }
}
