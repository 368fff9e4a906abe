package city.yanhuo.scheduler.serve;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Alarms by Quartz: one trigger for each name that fires one time. Dates are the ledger's, so nothing is lost with this process and a
 * trigger that fires twice does no harm; a store in memory is enough on one node (airflow.md §5.6).
 */
public final class QuartzAlarms implements Alarms {
    private static final String LISTENER = "listener";
    private static final String SWEEP = "sweep";

    private final Scheduler quartz;
    private final JobDetail job;

    private QuartzAlarms(Scheduler quartz, JobDetail job) {
        this.quartz = quartz;
        this.job = job;
    }

    /**
     * Starts Quartz.
     *
     * @param sweepSeconds how often {@code sweep} rings whatever was set: it finds what a lost message should have told
     * @param listener hears the names that ring; quick, called by Quartz's threads
     */
    public static QuartzAlarms start(int sweepSeconds, Consumer<String> listener) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "yanhuo");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "100");
        try {
            Scheduler quartz = new StdSchedulerFactory(settings).getScheduler();
            quartz.getContext().put(LISTENER, listener);
            JobDetail job = JobBuilder.newJob(Ring.class)
                    .withIdentity("ring")
                    .storeDurably()
                    .build();
            quartz.addJob(job, true);
            quartz.scheduleJob(TriggerBuilder.newTrigger()
                    .withIdentity(SWEEP)
                    .forJob(job)
                    .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(sweepSeconds))
                    .build());
            quartz.start();
            return new QuartzAlarms(quartz, job);
        } catch (SchedulerException e) {
            throw refused("start", e);
        }
    }

    @Override
    public void set(String name, Instant at) {
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(name)
                .forJob(job)
                .startAt(Date.from(at))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        try {
            if (quartz.rescheduleJob(trigger.getKey(), trigger) == null) {
                quartz.scheduleJob(trigger);
            }
        } catch (SchedulerException e) {
            throw refused("set", e);
        }
    }

    @Override
    public void clear(String name) {
        try {
            quartz.unscheduleJob(TriggerKey.triggerKey(name));
        } catch (SchedulerException e) {
            throw refused("clear", e);
        }
    }

    @Override
    public void close() {
        try {
            quartz.shutdown(false);
        } catch (SchedulerException e) {
            throw refused("end", e);
        }
    }

    private static YanhuoException refused(String verb, SchedulerException cause) {
        return new YanhuoException(
                ErrorKind.INTERNAL,
                "Cannot " + verb + " an alarm: Quartz refuses it, found " + cause.getMessage(),
                cause);
    }

    /** Tells the listener the name of the trigger. Quartz makes one for each ring. */
    public static final class Ring implements Job {
        @Override
        @SuppressWarnings("unchecked") // put there above
        public void execute(JobExecutionContext context) {
            try {
                Object listener = Objects.requireNonNull(
                        context.getScheduler().getContext().get(LISTENER));
                ((Consumer<String>) listener)
                        .accept(context.getTrigger().getKey().getName());
            } catch (SchedulerException e) {
                throw refused("ring", e);
            }
        }
    }
}
