package city.yanhuo.app.output;

import city.yanhuo.query.dictionary.MartDescription;
import city.yanhuo.query.export.Language;
import city.yanhuo.query.export.TextWidth;
import java.io.PrintWriter;

/** A mart as a person reads it, at most 100 columns wide: facts first, then each column with what it means below it. */
public final class MartSheet {
    private static final int WIDTH = 100;
    private static final int NAME_WIDTH = 38;
    private static final int TYPE_WIDTH = 16;
    private static final int UNIT_WIDTH = 6;
    private static final String INDENT = "    ";

    private final PrintWriter out;
    private final Language language;

    /** A sheet in a language. */
    public MartSheet(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    /** Writes it. */
    public void write(MartDescription description) {
        description.facts(language).forEach((label, fact) -> wrapped("", label + ": " + fact));
        description.mart().contract().columns().forEach(column -> {
            boolean isKey = description.mart().contract().key().contains(column.name());
            out.println();
            out.println((TextWidth.padRight((isKey ? "● " : "  ") + column.name(), NAME_WIDTH)
                            + TextWidth.padRight(column.type(), TYPE_WIDTH)
                            + TextWidth.padRight(column.unit(), UNIT_WIDTH)
                            + TextWidth.cut(language.of(column.label()), WIDTH - NAME_WIDTH - TYPE_WIDTH - UNIT_WIDTH))
                    .stripTrailing());
            wrapped(INDENT, column.meaning());
        });
        out.println();
        description.checks(language).forEach(check -> wrapped("", check));
    }

    private void wrapped(String indent, String text) {
        String before = indent;
        for (String line : TextWidth.wrap(text, WIDTH - INDENT.length())) {
            out.println(before + line);
            before = INDENT;
        }
    }
}
