package city.yanhuo.query.explain;

import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.query.export.Language;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says formulas, numbers and sentences of a verdict in one language. The steps of a verdict are kept once, with amounts in 亿元 and
 * English words between the signs; a reader gets the amounts and words of their own language.
 */
final class Phrases {
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d[\\d.]*)亿元");
    private static final Pattern BOTH = Pattern.compile("(.+) / (.+)");
    private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
    private static final Map<Pattern, String> CHINESE = chinese();

    private final Language language;

    Phrases(Language language) {
        this.language = language;
    }

    /** A part of a step, or a sentence that is in the language already but for its amounts and codes. */
    String say(String text) {
        return language == Language.ZH ? inChinese(text) : inEnglish(text);
    }

    /** A state with its code, as a reader of the language takes it. */
    String state(VerdictState state) {
        return language == Language.ZH ? Words.state(state).zh() + " " + state : state.toString();
    }

    private static String inEnglish(String text) {
        var both = BOTH.matcher(text);
        String own = both.matches()
                        && HAN.matcher(both.group(1)).matches()
                        && !AMOUNT.matcher(text).find()
                ? both.group(2)
                : text;
        return AMOUNT.matcher(own)
                .replaceAll(amount -> "CNY "
                        + new BigDecimal(amount.group(1))
                                .movePointLeft(1)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " billion");
    }

    private static String inChinese(String text) {
        var both = BOTH.matcher(text);
        String spoken = both.matches()
                        && HAN.matcher(both.group(1)).matches()
                        && !AMOUNT.matcher(text).find()
                ? both.group(1)
                : text;
        for (Map.Entry<Pattern, String> phrase : CHINESE.entrySet()) {
            spoken = phrase.getKey().matcher(spoken).replaceAll(phrase.getValue());
        }
        return spoken;
    }

    private static Map<Pattern, String> chinese() {
        Map<Pattern, String> phrases = new LinkedHashMap<>();
        phrases.put(Pattern.compile(" pp\\b"), " 个百分点");
        phrases.put(Pattern.compile("max over years of "), "历年最大 ");
        phrases.put(Pattern.compile("worst of legs"), "最差分项");
        phrases.put(Pattern.compile("\\(without ([0-9, ]+)\\)"), "（不含 $1）");
        phrases.put(Pattern.compile("\\bcoverage "), "覆盖率 ");
        phrases.put(Pattern.compile("\\bgate\\b"), "门槛");
        phrases.put(Pattern.compile("days left < lead days"), "剩余天数 < 提前天数");
        phrases.put(Pattern.compile("\\breported_to\\b"), "报至日");
        phrases.put(Pattern.compile("\\bc at "), "c 截至 ");
        phrases.put(Pattern.compile("\\bN by "), "N 截至 ");
        phrases.put(Pattern.compile("\\bplan\\b"), "计划");
        phrases.put(Pattern.compile("\\bdue\\b"), "期限");
        phrases.put(Pattern.compile("\\bmargin\\b"), "余量");
        phrases.put(Pattern.compile("> best\\b"), "> 历年最好");
        for (VerdictState state : VerdictState.values()) {
            phrases.put(
                    Pattern.compile("\\b" + state + "\\b"), Words.state(state).zh());
        }
        return phrases;
    }
}
