package city.yanhuo.pipeline.work;

import city.yanhuo.ledger.Home;
import city.yanhuo.pipeline.lake.LakeLocation;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkSessions;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Where a step has its Spark session from, and what becomes of it afterwards. */
interface SparkSource {
    /** Spark for one step: started for it and ended after it. */
    SparkSource OF_ONE_STEP = new SparkSource() {
        @Override
        public Path temporary(Home home) {
            return home.lakeTmp();
        }

        @Override
        public SparkSession open(Home home, String command, LakeLocation location, SparkProfile profile) {
            return SparkSessions.open("yanhuo " + command, location, profile);
        }

        @Override
        public void release(SparkSession session) {
            session.stop();
        }
    };

    /** The folder for whatever Spark and Java put aside. */
    Path temporary(Home home);

    /** The session. */
    SparkSession open(Home home, String command, LakeLocation location, SparkProfile profile);

    /** Takes the session back at the end of the step. */
    void release(SparkSession session);
}
