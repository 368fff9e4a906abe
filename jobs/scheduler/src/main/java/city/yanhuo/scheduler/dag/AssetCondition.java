package city.yanhuo.scheduler.dag;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which assets must have an event since the last run (airflow.md §2.4). */
public sealed interface AssetCondition {
    /** Whether it holds when these assets have an event. */
    boolean holds(Set<String> updated);

    /** Every asset that it names. */
    Set<String> uris();

    /** One asset. */
    record Asset(String uri) implements AssetCondition {
        @Override
        public boolean holds(Set<String> updated) {
            return updated.contains(uri);
        }

        @Override
        public Set<String> uris() {
            return Set.of(uri);
        }
    }

    /** All of them; what a plain list of URIs means. */
    record And(List<AssetCondition> all) implements AssetCondition {
        /** Copies the list. */
        public And {
            all = List.copyOf(all);
        }

        @Override
        public boolean holds(Set<String> updated) {
            return all.stream().allMatch(each -> each.holds(updated));
        }

        @Override
        public Set<String> uris() {
            return union(all);
        }
    }

    /** Any of them. */
    record Or(List<AssetCondition> any) implements AssetCondition {
        /** Copies the list. */
        public Or {
            any = List.copyOf(any);
        }

        @Override
        public boolean holds(Set<String> updated) {
            return any.stream().anyMatch(each -> each.holds(updated));
        }

        @Override
        public Set<String> uris() {
            return union(any);
        }
    }

    private static Set<String> union(List<AssetCondition> conditions) {
        Set<String> uris = new TreeSet<>();
        conditions.forEach(condition -> uris.addAll(condition.uris()));
        return uris;
    }
}
