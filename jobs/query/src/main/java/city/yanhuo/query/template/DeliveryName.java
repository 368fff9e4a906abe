package city.yanhuo.query.template;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.FileShape;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the filled workbook goes and what it is called: an example that fits the first glob of the contract.
 *
 * @param folder the supplier's folder; "" when the contract names none
 * @param file the file
 */
public record DeliveryName(String folder, String file) {
    /** Stands for the name of a folder that any supplier may have. */
    static final String SUPPLIER = "供方";

    private static final Pattern STARS = Pattern.compile("\\*+");

    /** An example of the contract's files. */
    static DeliveryName of(FeedContract feed, PlaceValues values) {
        String glob = feed.files().get(0);
        int slash = glob.indexOf('/');
        String folder = filled(slash < 0 ? "" : glob.substring(0, slash), inFolder(feed, values));
        String file = filled(glob.substring(slash + 1), inFile(feed, values));
        return new DeliveryName(folder, withEnding(file, feed.shape().format()));
    }

    private static String inFolder(FeedContract feed, PlaceValues values) {
        return told(feed, FieldSource.Origin.FOLDER, values).orElse(SUPPLIER);
    }

    private static String inFile(FeedContract feed, PlaceValues values) {
        return told(feed, FieldSource.Origin.FILE, values).orElse(values.month());
    }

    /** The texts that the contract takes from a name, put together. */
    static Optional<String> told(FeedContract feed, FieldSource.Origin origin, PlaceValues values) {
        List<String> texts = FieldUse.of(feed).stream()
                .filter(use -> use.source().origin() == origin)
                .flatMap(use -> PlaceText.of(use.source().pattern(), values.of(use)).stream())
                .map(PlaceText::whole)
                .distinct()
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("_", texts));
    }

    /** A name that fits a glob: the text stands for its last star, other stars for nothing. */
    static String filled(String glob, String text) {
        String plain = glob.replaceAll("\\{([^{},]*)[^{}]*}", "$1").replace('?', '1');
        int star = Math.max(plain.lastIndexOf('*'), 0);
        if (plain.indexOf('*') < 0) {
            return plain;
        }
        String before = STARS.matcher(plain.substring(0, star)).replaceAll("");
        String behind = plain.substring(star + 1);
        // a text that the contract takes from the name may hold what the glob names
        String whole = text.startsWith(before) ? text : before + gap(before, text) + text;
        return whole.endsWith(behind) ? whole : whole + behind;
    }

    private static String gap(String before, String text) {
        boolean isNeeded = !before.isEmpty()
                && !text.isEmpty()
                && Character.isLetterOrDigit(before.codePointBefore(before.length()))
                && Character.isLetterOrDigit(text.codePointAt(0));
        return isNeeded ? "_" : "";
    }

    private static String withEnding(String file, FileShape.Format format) {
        return file.matches(".*\\.[A-Za-z]{2,5}") ? file : file + (format == FileShape.Format.CSV ? ".csv" : ".xlsx");
    }

    /** Folder and file. */
    @Override
    public String toString() {
        return folder.isEmpty() ? file : folder + "/" + file;
    }
}
