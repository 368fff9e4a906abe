package city.yanhuo.scheduler.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log must not show: the values of variables with telling names, and passwords inside URLs of any variable. A value of
 * several lines is hidden line by line. Values shorter than five characters stay: hiding each {@code 1} or {@code yes} would
 * make a log unreadable, and the gaps would tell the value.
 *
 * @param values what is hidden
 */
record Secrets(Set<String> values) {
    private static final int SHORTEST = 5;
    private static final Pattern TELLING = Pattern.compile(
            "PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIAL|AUTHORIZATION", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_URL = Pattern.compile("://[^/\\s:@]*:([^\\s/]+)@");

    Secrets {
        values = Set.copyOf(values);
    }

    static Secrets of(Map<String, String> environment) {
        Set<String> found = new LinkedHashSet<>();
        environment.forEach((name, value) -> {
            if (TELLING.matcher(name).find()) {
                value.lines().forEach(found::add);
            }
            Matcher url = IN_URL.matcher(value);
            while (url.find()) {
                found.add(url.group(1));
                found.add(decoded(url.group(1)));
            }
        });
        found.removeIf(value -> value.strip().length() < SHORTEST || value.indexOf('\0') >= 0);
        return new Secrets(found);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The same text without them, the longest first. */
    String mask(String text) {
        String masked = text;
        for (String value : values.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList()) {
            masked = masked.replace(value, "***");
        }
        return masked;
    }

    /** Each ended by a zero byte, and one zero byte at the end. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String value : values) {
            bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    private static String decoded(String text) {
        try {
            return java.net.URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
