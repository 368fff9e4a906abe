package city.yanhuo.source;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** The contracts of the real sets, from test resources. */
final class RealFeeds {
    private RealFeeds() {}

    static Contracts contracts() {
        return Contracts.load(SchemaFiles.read(resource("/schemas")));
    }

    /** A folder of the test resources. */
    static Path resource(String name) {
        URL folder = RealFeeds.class.getResource(name);
        if (folder == null) {
            throw new UncheckedIOException(
                    new IOException("Cannot find the test's files: no such folder in the resources, found " + name));
        }
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot find the test's files, found " + folder, e);
        }
    }
}
