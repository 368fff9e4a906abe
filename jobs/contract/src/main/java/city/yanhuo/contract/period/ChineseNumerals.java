package city.yanhuo.contract.period;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numerals in dates: years digit by digit, months and days up to 三十一. */
final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern RUN = Pattern.compile("[〇○零一二三四五六七八九十]+");

    private ChineseNumerals() {}

    /** The text with every run of numerals written in digits. */
    static String toDigits(String text) {
        Matcher runs = RUN.matcher(text);
        return runs.replaceAll(run -> digits(run.group().replace('○', '〇').replace('零', '〇')));
    }

    private static String digits(String run) {
        int ten = run.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            run.chars().forEach(numeral -> digits.append(DIGITS.indexOf(numeral)));
            return digits.toString();
        }
        String tens = ten == 0 ? "1" : digits(run.substring(0, ten));
        String ones = ten == run.length() - 1 ? "0" : digits(run.substring(ten + 1));
        return tens + ones;
    }
}
