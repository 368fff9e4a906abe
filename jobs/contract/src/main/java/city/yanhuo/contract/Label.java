package city.yanhuo.contract;

import java.io.Serializable;

/**
 * What people call a thing.
 *
 * @param zh Chinese
 * @param en English
 */
public record Label(String zh, String en) implements Serializable {
    /** Parts one behind the other: labels in their language, anything else as its text in both. */
    public static Label joined(Object... parts) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Label label) {
                zh.append(label.zh);
                en.append(label.en);
            } else {
                zh.append(part);
                en.append(part);
            }
        }
        return new Label(zh.toString(), en.toString());
    }

    /** Both languages in one line, for who gets one text: {@code 截止日期 / Deadline}. */
    public String both() {
        return zh + " / " + en;
    }

    /** Whether there is nothing to read in either language. */
    public boolean isBlank() {
        return zh.isBlank() && en.isBlank();
    }
}
