package city.yanhuo.pipeline.build;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows by what they are: made by who asks first, while others that ask for the same wait. One may be made of another. */
final class OnceEach<K> {
    private final ConcurrentMap<K, Once> made = new ConcurrentHashMap<>();

    private static final class Once {
        private @Nullable Dataset<Row> rows;

        private synchronized Dataset<Row> get(Supplier<Dataset<Row>> maker) {
            Dataset<Row> known = rows;
            if (known == null) {
                known = maker.get();
                rows = known;
            }
            return known;
        }
    }

    Dataset<Row> get(K key, Supplier<Dataset<Row>> maker) {
        return made.computeIfAbsent(key, unknown -> new Once()).get(maker);
    }
}
