package city.yanhuo.app.output;

import city.yanhuo.app.cli.Messages;
import city.yanhuo.app.cli.Terminal;
import city.yanhuo.query.explain.RejectedLine;
import city.yanhuo.query.export.TextWidth;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rejected rows as a person reads them: file by file, where, why, and the row as it stands there; at most 100 columns wide. */
public final class RejectList {
    private static final int WIDTH = 100;
    private static final String INDENT = "      ";

    private final PrintWriter out;
    private final Messages messages;

    /** A list in the language of the terminal. */
    public RejectList(Terminal terminal, Messages messages) {
        this.out = terminal.out();
        this.messages = messages;
    }

    /** Writes them, in the order given, with their number and what to do next; a sentence when there are none. */
    public void write(List<Reject> rejects) {
        if (rejects.isEmpty()) {
            out.println(messages.text("rejects.none"));
            return;
        }
        Map<String, List<Reject>> byFile = rejects.stream()
                .collect(Collectors.groupingBy(
                        reject -> reject.delivery().path(), LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((path, ofFile) -> {
            out.println(path);
            ofFile.forEach(this::write);
        });
        long rows = rejects.stream().filter(reject -> !reject.isWholeFile()).count();
        out.println();
        TextWidth.wrap(messages.text("rejects.total", rows, rejects.size() - rows, byFile.size()), WIDTH)
                .forEach(out::println);
    }

    private void write(Reject reject) {
        RejectedLine line = reject.line();
        out.println("  " + place(reject) + reason(line.reason()));
        TextWidth.wrap(line.message(), WIDTH - INDENT.length()).forEach(text -> out.println(INDENT + text));
        if (!line.rawRow().isEmpty()) {
            String row = line.rawRow().replaceAll("\\s+", " ").strip();
            out.println(INDENT + "│ " + TextWidth.cut(row, WIDTH - INDENT.length() - 2));
        }
    }

    private String place(Reject reject) {
        if (reject.isWholeFile()) {
            return "";
        }
        RejectedLine line = reject.line();
        return place(messages, line.sheet(), line.line(), line.column()) + messages.text("rejects.colon");
    }

    /** Where a rejected row stands; sheet and column are "" where there is none to name. */
    public static String place(Messages messages, String sheet, int line, String column) {
        return (sheet.isEmpty() ? "" : "[" + sheet + "] ")
                + messages.text("rejects.line", line)
                + (column.isEmpty() ? "" : messages.text("rejects.column", column));
    }

    /** The reason in words; a check of a contract is told by its own sentence. */
    private String reason(String code) {
        String key = "reject." + code;
        return messages.bundle().containsKey(key) ? messages.text(key) : messages.text("reject.check", code);
    }
}
