package city.yanhuo.contract;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.contract.target.TargetContract;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All contracts of a schemas folder, valid together. Immutable; pure from the folder's text, so that a Spark executor rebuilds
 * the same from the same {@link SchemaFiles}.
 */
public final class Contracts {
    private final SchemaFiles files;
    private final Map<String, FeedContract> feeds;
    private final Map<String, MartContract> marts;
    private final Map<String, TargetContract> targets = new LinkedHashMap<>();
    private final List<TargetContract> targetVersions;
    private final ReferenceData reference;

    Contracts(
            SchemaFiles files,
            Collection<FeedContract> feeds,
            Collection<MartContract> marts,
            Collection<TargetContract> targets,
            ReferenceData reference) {
        this.files = files;
        this.feeds = byName(feeds, FeedContract::feed);
        this.marts = byName(marts, MartContract::mart);
        this.targetVersions = List.copyOf(targets);
        targets.forEach(target -> this.targets.merge(
                target.target(), target, (one, other) -> one.version() > other.version() ? one : other));
        this.reference = reference;
    }

    private static <T> Map<String, T> byName(Collection<T> values, Function<T, String> name) {
        Map<String, T> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(name.apply(value), value));
        return map;
    }

    /**
     * Loads and checks everything, SQL expressions included.
     *
     * @throws YanhuoException with all problems of all files
     */
    public static Contracts load(SchemaFiles files) {
        return new ContractsLoader(files, ContractsLoader.Depth.EVERYTHING).load();
    }

    /**
     * Loads a folder whose {@link SchemaFiles#hash()} has been through {@link #load} before: everything is checked but the SQL
     * expressions, whose parser would cost a light command more time than all the rest.
     *
     * @throws YanhuoException with all problems of all files
     */
    public static Contracts loadKnown(SchemaFiles files) {
        return new ContractsLoader(files, ContractsLoader.Depth.ALL_BUT_EXPRESSIONS).load();
    }

    /** The text that all this was loaded from. */
    public SchemaFiles files() {
        return files;
    }

    /** All feeds by name. */
    public List<FeedContract> feeds() {
        return List.copyOf(feeds.values());
    }

    /** All marts by name, dimensions included. */
    public List<MartContract> marts() {
        return List.copyOf(marts.values());
    }

    /** All targets in the order of their files, each by its newest version. */
    public List<TargetContract> targets() {
        return List.copyOf(targets.values());
    }

    /** All versions of all targets in the order of their files. */
    public List<TargetContract> targetVersions() {
        return targetVersions;
    }

    /** Places, districts, enterprises, aliases, calendar. */
    public ReferenceData reference() {
        return reference;
    }

    /** The feed of a name; fails with what is known when there is none. */
    public FeedContract feed(String name) {
        return named("feed", name, feeds);
    }

    /** The mart of a name; fails with what is known when there is none. */
    public MartContract mart(String name) {
        return named("mart", name, marts);
    }

    /** The newest version of the target of an id; fails with what is known when there is none. */
    public TargetContract target(String id) {
        return named("target", id, targets);
    }

    /** The mart of a name, if there is one. */
    public Optional<MartContract> findMart(String name) {
        return Optional.ofNullable(marts.get(name));
    }

    private static <T> T named(String kind, String name, Map<String, T> known) {
        T value = known.get(name);
        if (value == null) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot find the " + kind + ": no contract has this name, found \"" + name + "\""
                            + Nearest.advice(name, new TreeSet<>(known.keySet())));
        }
        return value;
    }
}
