package city.yanhuo.contract.testing;

import city.yanhuo.contract.SchemaFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The schemas folder of this repository. */
public final class RepositorySchemas {
    private RepositorySchemas() {}

    /** The repository's root. */
    public static Path root() {
        return Path.of(System.getProperty("yanhuo.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    /** The folder. */
    public static Path folder() {
        return root().resolve("schemas");
    }

    /** All its files. */
    public static SchemaFiles all() {
        return SchemaFiles.read(folder());
    }

    /** Its reference tables and the files given. */
    public static SchemaFiles referenceAnd(Map<String, String> files) {
        Map<String, String> texts = new TreeMap<>(all().below("reference"));
        texts.putAll(files);
        return new SchemaFiles(texts);
    }
}
