package city.yanhuo.source.value;

import java.text.Normalizer;

/** NFKC with its blanks left in place: surrounding ones are a fault of numbers and dates, not something to drop silently. */
final class Nfkc {
    private Nfkc() {}

    /** The normal form; plain ASCII is its own. */
    static String of(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= 0x80) {
                return Normalizer.normalize(raw, Normalizer.Form.NFKC);
            }
        }
        return raw;
    }
}
