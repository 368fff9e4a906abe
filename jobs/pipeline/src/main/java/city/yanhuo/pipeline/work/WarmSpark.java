package city.yanhuo.pipeline.work;

import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.LeftBehind;
import city.yanhuo.pipeline.lake.LakeLocation;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** One Spark session for many steps, as long as they mean the same lake; another lake, or another file in its place, gets a new one. */
final class WarmSpark implements SparkSource, AutoCloseable {
    private @Nullable SparkSession session;
    private List<Object> lake = List.of();
    private Optional<Home> home = Optional.empty();

    @Override
    public Path temporary(Home used) {
        home = Optional.of(used);
        Path folder = used.workerTmp(ProcessHandle.current().pid());
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SparkSession open(Home used, String command, LakeLocation location, SparkProfile profile) {
        List<Object> wanted = Arrays.asList(location, profile, identity(used.ledger()), identity(used.lake()));
        SparkSession kept = session;
        if (kept != null && !kept.sparkContext().isStopped() && wanted.equals(lake)) {
            return kept;
        }
        stop();
        SparkSession opened = SparkSessions.open("yanhuo worker", location, profile);
        session = opened;
        lake = wanted;
        return opened;
    }

    @Override
    public void release(SparkSession lent) {
        lent.sparkContext().cancelAllJobs();
        lent.catalog().clearCache();
    }

    /** Ends Spark and removes what it has put aside. */
    @Override
    public void close() {
        stop();
        home.ifPresent(LeftBehind::removeOfThisWorker);
    }

    private void stop() {
        if (session != null) {
            session.stop();
            session = null;
        }
    }

    /** Which file it is: a connection to one that was put aside would write where nobody reads. */
    private static Object identity(Path file) {
        try {
            return Objects.requireNonNullElse(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey(), file);
        } catch (IOException absent) {
            return file;
        }
    }
}
