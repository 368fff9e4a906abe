package city.yanhuo.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Names a mail by what it tells: the same owner and the same alerts give the same id, whoever runs again (DESIGN §9.6). */
final class MessageId {
    private static final int LENGTH = 32;

    private MessageId() {}

    /** Hexadecimal hash over the owner and the sorted alert keys. */
    static String of(String owner, Collection<String> alertKeys) {
        String text =
                owner + "\n" + String.join("\n", alertKeys.stream().sorted().toList());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The header {@code Message-ID}. */
    static String header(String id) {
        return "<" + id + "@yanhuo.local>";
    }
}
