package city.yanhuo.source.value;

import city.yanhuo.source.raw.Blanks;
import java.math.BigDecimal;

/**
 * Reads a numeral as people write it (domain.md §6.2): {@code 12,345.6}, full-width digits, {@code (123)}, {@code ▲12.3%},
 * {@code 下降3.2}, {@code 增长1.2倍}, {@code 持平}. Exponents, blanks around it and misplaced separators are refused. One scratch
 * object per column.
 */
final class Numeral {
    private static final int LONG_DIGITS = 18;
    private static final int MOST_DIGITS = 60;
    private static final String[] UP = {"增长", "增加", "上升", "上涨"};
    private static final String[] DOWN = {"下降", "减少", "下跌", "降低"};

    private final boolean takesBlanks;
    private final boolean takesExponent;
    private String text = "";
    private int start;
    private int end;
    private boolean negative;
    private boolean word;
    private boolean percent;
    private boolean times;
    private int digits;
    private int decimals;
    private int exponent;
    private long unscaled;
    private String why = "";

    /** A reader of numerals that may or may not have blanks around them, or exponents. */
    Numeral(boolean takesBlanks, boolean takesExponent) {
        this.takesBlanks = takesBlanks;
        this.takesExponent = takesExponent;
    }

    /** Reads the text; when it is no numeral, {@link #why()} says why. */
    boolean read(String raw) {
        reset(raw);
        if (Blanks.surround(text)) {
            return refuse("blanks surround it");
        }
        if (text.equals("持平")) {
            digits = 1;
            return true;
        }
        return readSigns() && readSuffixes() && readExponent() && readDigits();
    }

    private void reset(String raw) {
        text = Nfkc.of(takesBlanks ? raw.strip() : raw);
        exponent = 0;
        start = 0;
        end = text.length();
        negative = false;
        word = false;
        percent = false;
        times = false;
        digits = 0;
        decimals = 0;
        unscaled = 0;
        why = "";
    }

    private boolean readSigns() {
        char first = end > 0 ? text.charAt(0) : ' ';
        if (first >= '0' && first <= '9') {
            return true;
        }
        switch (first) {
            case '+' -> sign(1, false);
            case '-', '\u2212', '–', '▲', '△' -> sign(1, true);
            case '(' -> {
                if (text.charAt(end - 1) != ')') {
                    return refuse("its bracket is not closed");
                }
                sign(1, true);
                end--;
            }
            default -> readWord();
        }
        return true;
    }

    private void sign(int length, boolean down) {
        start = length;
        negative = down;
    }

    private void readWord() {
        for (String up : UP) {
            if (text.startsWith(up)) {
                sign(up.length(), false);
                word = true;
            }
        }
        for (String down : DOWN) {
            if (text.startsWith(down)) {
                sign(down.length(), true);
                word = true;
            }
        }
    }

    private boolean readSuffixes() {
        if (end > start && text.charAt(end - 1) == '%') {
            percent = true;
            end--;
        } else if (word && end > start && text.charAt(end - 1) == '倍') {
            times = true;
            end--;
        }
        return true;
    }

    private boolean readExponent() {
        int at = takesExponent ? Math.max(text.lastIndexOf('e', end - 1), text.lastIndexOf('E', end - 1)) : -1;
        if (at <= start) {
            return true;
        }
        String power = text.substring(at + 1, end);
        if (!power.matches("[+-]?[0-9]{1,2}")) {
            return refuse("no number is written so");
        }
        exponent = Integer.parseInt(power);
        end = at;
        return true;
    }

    private boolean readDigits() {
        int group = 0;
        int groups = 0;
        int point = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                group++;
                digits++;
                if (digits <= LONG_DIGITS) {
                    unscaled = unscaled * 10 + (c - '0');
                }
            } else if (c == ',' && point < 0) {
                if (groups == 0 ? group < 1 || group > 3 : group != 3) {
                    return refuse("its thousands separators are misplaced");
                }
                groups++;
                group = 0;
            } else if (c == '.' && point < 0) {
                if (groups > 0 && group != 3) {
                    return refuse("its thousands separators are misplaced");
                }
                point = digits;
            } else {
                return refuse(isExponent(c) ? "exponents are not taken" : "no number is written so");
            }
        }
        if (digits == 0 || point == digits) {
            return refuse("no number is written so");
        }
        if (point < 0 && groups > 0 && group != 3) {
            return refuse("its thousands separators are misplaced");
        }
        if (digits > MOST_DIGITS) {
            return refuse("it has more digits than any figure");
        }
        decimals = point < 0 ? 0 : digits - point;
        return true;
    }

    private boolean isExponent(char c) {
        return digits > 0 && (c == 'e' || c == 'E');
    }

    private boolean refuse(String reason) {
        why = reason;
        return false;
    }

    /** Why the text is no numeral. */
    String why() {
        return why;
    }

    /** Whether a percent sign stands behind it. */
    boolean isPercent() {
        return percent;
    }

    /** Whether it says how many times more: {@code 增长1.2倍} is +120 %. */
    boolean isTimes() {
        return times;
    }

    /** Number of decimals as written, an exponent taken into account. */
    int decimals() {
        return Math.max(0, decimals - exponent);
    }

    /** Whether {@link #unscaled()} holds all digits. */
    boolean isShort() {
        return digits <= LONG_DIGITS && exponent == 0;
    }

    /** All digits as a whole number, with the sign. */
    long unscaled() {
        return negative ? -unscaled : unscaled;
    }

    /** The value as written. */
    BigDecimal value() {
        if (isShort()) {
            return BigDecimal.valueOf(unscaled(), decimals);
        }
        BigDecimal value = new BigDecimal(text.substring(start, end).replace(",", "")).scaleByPowerOfTen(exponent);
        return negative ? value.negate() : value;
    }
}
