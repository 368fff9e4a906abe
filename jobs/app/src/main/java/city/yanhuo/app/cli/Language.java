package city.yanhuo.app.cli;

import java.util.Locale;

/** The languages that the command speaks. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale whose texts are taken. */
    public Locale locale() {
        return locale;
    }

    /** From a POSIX locale name, as {@code zh_CN.UTF-8}; English for everything that is not Chinese. */
    public static Language ofLocaleName(String name) {
        return name.startsWith("zh") ? ZH : EN;
    }
}
