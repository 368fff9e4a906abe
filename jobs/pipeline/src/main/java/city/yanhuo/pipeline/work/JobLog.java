package city.yanhuo.pipeline.work;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** Prints one line for each Spark job and what it was for, with {@code -Dyanhuo.spark-jobs=true}: a job too many is a wait for somebody. */
final class JobLog extends SparkListener {
    private final PrintStream out;
    private final Map<Integer, SparkListenerJobStart> started = new ConcurrentHashMap<>();

    private JobLog(PrintStream out) {
        this.out = out;
    }

    static void startIfAsked(SparkSession session, PrintStream out) {
        if (Boolean.getBoolean("yanhuo.spark-jobs")) {
            session.sparkContext().addSparkListener(new JobLog(out));
        }
    }

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        started.put(job.jobId(), job);
    }

    @Override
    public void onJobEnd(SparkListenerJobEnd job) {
        SparkListenerJobStart start = started.remove(job.jobId());
        if (start == null) {
            return;
        }
        List<StageInfo> stages = CollectionConverters.asJava(start.stageInfos());
        int tasks = stages.stream().mapToInt(StageInfo::numTasks).sum();
        String name = stages.get(stages.size() - 1).name();
        String purpose = start.properties().getProperty("spark.job.description", "unnamed");
        out.printf(
                Locale.ROOT,
                "spark-job %d  %d ms  %d stages  %d tasks  %s: %s%n",
                job.jobId(),
                job.time() - start.time(),
                stages.size(),
                tasks,
                purpose,
                name);
    }
}
