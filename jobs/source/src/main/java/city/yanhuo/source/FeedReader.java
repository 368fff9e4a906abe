package city.yanhuo.source;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.source.raw.TableFile;
import city.yanhuo.source.raw.TableFiles;
import city.yanhuo.source.raw.UnreadableFileException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the files of one feed: bytes to decoded characters or sheets, to rows, to a header found by rule, to typed cells in 元,
 * things and ratios, to records of the subject. Bad data never throw: a row at fault is rejected with all its reasons, a file that
 * cannot be understood as a whole is refused with a sentence.
 *
 * <p>The feed's {@code derive} and {@code checks} are SQL over whole columns and are applied after reading. Immutable; one thread
 * uses a {@link #read} at a time.
 */
public final class FeedReader {
    private final FeedContract feed;
    private final ReferenceData reference;

    /** A reader of one feed's files. */
    public FeedReader(FeedContract feed, ReferenceData reference) {
        this.feed = feed;
        this.reference = reference;
    }

    /**
     * Reads a delivery into the sink, in the order of the file.
     *
     * @return what became of its records; when it was refused as a whole, records that the sink holds must be thrown away
     */
    public ReadOutcome read(Delivery delivery, RecordSink sink) {
        Reading reading = new Reading(feed, reference, delivery, sink);
        try (TableFile file = TableFiles.open(delivery.bytes(), feed.shape())) {
            return reading.readAll(file);
        } catch (UnreadableFileException e) {
            return refused(delivery, ErrorKind.DATA, e.line(), String.valueOf(e.getMessage()));
        } catch (AccessDeniedException e) {
            String why =
                    "its permissions forbid it, found " + e.getMessage() + "; let the user of this program read it";
            return refused(delivery, ErrorKind.RESOURCE, 0, why);
        } catch (NoSuchFileException e) {
            return refused(delivery, ErrorKind.RESOURCE, 0, "it is gone, found nothing at " + e.getMessage());
        } catch (IOException e) {
            return refused(delivery, ErrorKind.RESOURCE, 0, "the machine cannot read it, found " + Refusal.of(e));
        }
    }

    private static ReadOutcome refused(Delivery delivery, ErrorKind kind, int line, String why) {
        String path = delivery.path().toString();
        Problem problem = new Problem(kind, new Location(path, line, 0), "Cannot read " + path + ": " + why);
        return new ReadOutcome(
                new Reconciliation(0, 0, 0, 0, 0, 0, 0),
                Optional.of(problem),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
