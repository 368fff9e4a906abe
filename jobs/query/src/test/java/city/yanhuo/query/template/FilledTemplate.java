package city.yanhuo.query.template;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.query.export.Existing;
import city.yanhuo.source.Delivery;
import city.yanhuo.source.FeedReader;
import city.yanhuo.source.LandingPath;
import city.yanhuo.source.ReadOutcome;
import city.yanhuo.source.RecordSink;
import city.yanhuo.source.RejectedRow;
import city.yanhuo.source.SubjectRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template in the hands of a supplier: cells are typed, the file is saved, and the reader of files reads it. */
final class FilledTemplate {
    static final LocalDate DAY = LocalDate.of(2024, 10, 5);
    static final Contracts PROJECT =
            Contracts.load(SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas")));

    private final Contracts contracts;
    private final FeedContract feed;
    private final Path folder;
    private final DeliveryName name;
    final XSSFWorkbook book;
    final XSSFSheet entry;

    /** What one read gave. */
    record Read(ReadOutcome outcome, List<SubjectRecord> records, List<RejectedRow> rejected, FeedContract feed) {
        /** Some columns of every record. */
        List<List<Object>> values(String... columns) {
            return records.stream()
                    .map(record -> Stream.of(columns)
                            .map(column -> record.values().get(position(column)))
                            .toList())
                    .toList();
        }

        private int position(String column) {
            List<String> names = feed.subject().columns().stream()
                    .map(city.yanhuo.contract.feed.SubjectColumn::name)
                    .toList();
            return names.indexOf(column);
        }
    }

    FilledTemplate(Contracts contracts, String feed, Path folder) {
        this.contracts = contracts;
        this.feed = contracts.feed(feed);
        this.folder = folder;
        Path file = folder.resolve(feed + ".xlsx");
        this.name = FeedTemplate.write(this.feed, contracts.reference(), DAY, file, Existing.KEEP);
        try (InputStream in = Files.newInputStream(file)) {
            this.book = new XSSFWorkbook(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        this.entry = book.getSheetAt(0);
    }

    /** The project's reference tables with one feed written out in a test. */
    static Contracts contracts(String name, String yaml) {
        Map<String, String> texts =
                new HashMap<>(SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas"))
                        .below("reference"));
        texts.put("feed/" + name + ".yml", yaml);
        return Contracts.load(new SchemaFiles(texts));
    }

    DeliveryName name() {
        return name;
    }

    /** 0-based row where people begin to type: the first one below the frozen rows. */
    int firstRow() {
        return entry.getPaneInformation().getHorizontalSplitPosition();
    }

    FilledTemplate type(String reference, String text) {
        CellReference at = new CellReference(reference);
        type(at.getRow(), at.getCol(), text);
        return this;
    }

    FilledTemplate row(int index, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            type(firstRow() + index, i, texts[i]);
        }
        return this;
    }

    /** As a spreadsheet takes what is typed: by the cell's format, or else that of its column. */
    private void type(int at, int column, String text) {
        XSSFRow row = entry.getRow(at) == null ? entry.createRow(at) : entry.getRow(at);
        XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        if (cell.getCellStyle().getIndex() == 0) {
            cell.setCellStyle((org.apache.poi.xssf.usermodel.XSSFCellStyle) entry.getColumnStyle(column));
        }
        if (cell.getCellStyle().getLocked()) {
            throw new IllegalArgumentException("Cannot type into a cell: it is locked, found " + cell.getReference());
        }
        if (text.isEmpty()) {
            return;
        }
        boolean isText = cell.getCellStyle().getDataFormatString().equals("@");
        if (!isText && text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (!isText && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            cell.setCellValue(LocalDate.parse(text));
        } else if (!isText && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]+")) {
            cell.setCellValue(LocalDateTime.parse(text.replace(' ', 'T')));
        } else {
            cell.setCellValue(text);
        }
    }

    /** The caption's examples and the rows of examples, as the instructions show them. */
    FilledTemplate typeExamples() {
        XSSFSheet sheet = book.getSheet(InstructionSheet.NAME);
        List<List<String>> caption = table(sheet, "单元格");
        caption.forEach(row -> type(row.get(0), row.get(3)));
        List<List<String>> columns = table(sheet, "表头");
        for (int example = 0; example < examples(); example++) {
            int at = 6 + example;
            row(example, columns.stream().map(row -> row.get(at)).toArray(String[]::new));
        }
        return this;
    }

    /** Takes back what was typed above the header. */
    FilledTemplate clearAskedCells() {
        table(book.getSheet(InstructionSheet.NAME), "单元格").forEach(row -> {
            CellReference at = new CellReference(row.get(0));
            entry.getRow(at.getRow()).getCell(at.getCol()).setBlank();
        });
        return this;
    }

    /** How many rows of examples the instructions have. */
    int examples() {
        return table(book.getSheet(InstructionSheet.NAME), "表头").get(0).size() - 6;
    }

    private static List<List<String>> table(XSSFSheet sheet, String head) {
        List<List<String>> rows = new ArrayList<>();
        int width = 0;
        for (int at = 0; at <= sheet.getLastRowNum(); at++) {
            XSSFRow row = sheet.getRow(at);
            boolean isHead = row != null
                    && row.getCell(0) != null
                    && row.getCell(0).getStringCellValue().startsWith(head + " /");
            if (isHead) {
                width = row.getLastCellNum();
            } else if (row == null || row.getCell(0) == null) {
                width = 0;
            } else if (width > 0) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    texts.add(row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue());
                }
                rows.add(texts);
            }
        }
        return rows;
    }

    /** Saves in the contract's format, and reads. */
    Read read() {
        try {
            return read(feed.shape().format() == FileShape.Format.CSV ? saveAsText() : save());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path save() throws IOException {
        Path file = folder.resolve("filled.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    /** As Excel saves a sheet as CSV UTF-8: every cell as it is shown, with a byte order mark. */
    private Path saveAsText() throws IOException {
        DataFormatter shown = new DataFormatter(Locale.CHINA);
        int width = 0;
        for (int at = 0; at <= entry.getLastRowNum(); at++) {
            width = Math.max(
                    width, entry.getRow(at) == null ? 0 : entry.getRow(at).getLastCellNum());
        }
        StringBuilder text = new StringBuilder("\uFEFF");
        for (int at = 0; at <= entry.getLastRowNum(); at++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                XSSFCell cell =
                        entry.getRow(at) == null ? null : entry.getRow(at).getCell(i);
                String value = cell == null ? "" : shown.formatCellValue(cell);
                cells.add(value.matches("(?s).*[\",;\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value);
            }
            text.append(String.join(String.valueOf(feed.shape().delimiter()), cells))
                    .append("\r\n");
        }
        return Files.write(folder.resolve("filled.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Read read(Path file) {
        List<SubjectRecord> records = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        RecordSink sink = new RecordSink() {
            @Override
            public void accept(SubjectRecord record) {
                records.add(record);
            }

            @Override
            public void reject(RejectedRow row) {
                rejected.add(row);
            }
        };
        Delivery delivery = new Delivery(file, LandingPath.of(name.toString()), DAY);
        ReadOutcome outcome = new FeedReader(feed, contracts.reference()).read(delivery, sink);
        return new Read(outcome, records, rejected, feed);
    }
}
