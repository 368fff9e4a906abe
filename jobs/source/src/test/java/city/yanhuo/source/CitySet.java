package city.yanhuo.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file of an invented city, made by hand as its supplier would send it, below {@code city} in the test resources with its contract.
 *
 * @param file the file
 * @param landed where it landed
 */
record CitySet(Path file, String landed) {
    private static final Path CITY = RealFeeds.resource("/city");
    private static final Contracts CONTRACTS = Contracts.load(SchemaFiles.read(CITY.resolve("schemas")));

    /** A file by its name in the resources. */
    static CitySet of(String name, String landed) {
        return new CitySet(CITY.resolve("landing").resolve(name), landed);
    }

    /** The same with one text changed, which must stand in it once; the file is UTF-8. */
    CitySet changed(Path folder, String from, String to) {
        try {
            String text = Files.readString(file, UTF_8);
            if (text.split(Pattern.quote(from), -1).length != 2) {
                throw new IllegalArgumentException("Cannot change the file: it must hold the text once, found " + from);
            }
            Path changed = folder.resolve(file.getFileName());
            return new CitySet(Files.writeString(changed, text.replace(from, to), UTF_8), landed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the contract that takes the file reads in it. */
    Reads read() {
        LandingPath path = LandingPath.of(landed);
        return Reads.of(
                CONTRACTS, new FeedMatcher(CONTRACTS.feeds()).match(path).orElseThrow(), file, landed);
    }

    /** A measure added up over the rows that report it, by other columns joined with a blank; no zeros end a sum. */
    static Map<String, BigDecimal> sums(Reads reads, String measure, String... by) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        IntStream.range(0, reads.records().size())
                .filter(record -> reads.value(record, measure) != null)
                .forEach(record -> sums.merge(
                        Arrays.stream(by)
                                .map(column -> String.valueOf(reads.value(record, column)))
                                .collect(Collectors.joining(" ")),
                        new BigDecimal(String.valueOf(reads.value(record, measure))),
                        BigDecimal::add));
        sums.replaceAll((key, sum) -> new BigDecimal(sum.stripTrailingZeros().toPlainString()));
        return sums;
    }
}
