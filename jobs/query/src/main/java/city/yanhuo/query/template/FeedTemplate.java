package city.yanhuo.query.template;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.query.export.Existing;
import city.yanhuo.query.export.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbook that a feed's supplier fills in, and that reads back by the feed's contract. */
public final class FeedTemplate {
    private FeedTemplate() {}

    /**
     * Writes a template.
     *
     * @param day names that hold on this day are offered, and examples are of the month before it
     * @return where the filled workbook goes and what it is called, by example
     * @throws YanhuoException USAGE when the contract's files are not filled in by hand or the file may not be written there,
     *     CONFIGURATION when no caption can be made for the contract's patterns, RESOURCE when the machine does not take the file
     */
    public static DeliveryName write(
            FeedContract feed, ReferenceData reference, LocalDate day, Path file, Existing existing) {
        Form form = Form.of(feed, reference, day);
        OutputFile.write(file, existing, part -> write(form, day, part));
        return form.name();
    }

    private static void write(Form form, LocalDate day, Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Date made = Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
            book.getProperties().getCoreProperties().setCreated(Optional.of(made));
            Look look = new Look(book);
            XSSFSheet entry = book.createSheet(form.sheet());
            XSSFSheet instructions = book.createSheet(InstructionSheet.NAME);
            new EntrySheet(form, entry, look, new Validations(entry, new ChoiceLists(book))).write();
            new InstructionSheet(instructions, look).write(form);
            book.write(out);
        }
    }
}
