package city.yanhuo.source;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * One file that arrived, to be read.
 *
 * @param bytes where its bytes are: the archived copy, whatever its name
 * @param path where it landed
 * @param received the day it was received: that of its landing folder, else of first sight
 */
public record Delivery(Path bytes, LandingPath path, LocalDate received) {}
