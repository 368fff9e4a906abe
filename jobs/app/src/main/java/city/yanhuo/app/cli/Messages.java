package city.yanhuo.app.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the command in one language, from {@code messages.properties} and {@code messages_zh.properties}. */
public final class Messages {
    private static final String BASE_NAME = "city.yanhuo.app.messages";

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of a language; the machine's own locale plays no part. */
    public static Messages in(Language language) {
        return new Messages(ResourceBundle.getBundle(
                BASE_NAME,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The text of a key, with {@code %s} and the like replaced. */
    public String text(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }

    /** The underlying bundle, for help texts. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
