package city.yanhuo.pipeline.ingest;

import city.yanhuo.source.LandingPath;
import java.nio.file.Path;

/**
 * A file that stands in the landing folder.
 *
 * @param file where its bytes are
 * @param path where it landed
 */
record LandedFile(Path file, LandingPath path) {}
