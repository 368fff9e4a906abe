package city.yanhuo.app.step;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where this copy of Yanhuo lies; the launcher says it. A clone and an unpacked archive differ in nothing else.
 *
 * @param root the folder that holds {@code scripts/}, {@code schemas/} and {@code sample-data/}
 * @param lib the light jars
 * @param libSpark Spark's jars and the pipeline
 * @param classData folder for class-data archives; they make starts quicker and may always be missing
 */
public record Installation(Path root, Path lib, Path libSpark, Path classData) {
    /** As the launcher told this process; without a launcher, the working directory is a clone's root. */
    public static Installation ofProcess() {
        Path root = Path.of(System.getProperty("yanhuo.root", "")).toAbsolutePath();
        Path target = root.resolve("jobs/app/target");
        return new Installation(
                root,
                property("yanhuo.lib").orElse(target.resolve("dist/lib")),
                property("yanhuo.lib-spark").orElse(root.resolve("jobs/pipeline/target/lib-spark")),
                property("yanhuo.class-data").orElse(target.resolve("class-data")));
    }

    /** The contracts. */
    public Path schemas() {
        return root.resolve("schemas");
    }

    /** The sample city. */
    public Path sampleData() {
        return root.resolve("sample-data");
    }

    /** The commands. */
    public Path scripts() {
        return root.resolve("scripts");
    }

    /** The program that Spark applications are given to when no other Spark is named. */
    public String submit() {
        return scripts().resolve("submit").toString();
    }

    /** The release that this code belongs to, as {@code 0.1.0}. */
    public static String version() {
        return Optional.ofNullable(Installation.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    private static Optional<Path> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).map(Path::of);
    }
}
