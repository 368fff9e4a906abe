package city.yanhuo.sample.ledger;

import java.time.YearMonth;

/** The six urban districts, each with the letter of its targets. */
public enum District {
    XIAODIAN("140105", "小店区", "a"),
    YINGZE("140106", "迎泽区", "b"),
    XINGHUALING("140107", "杏花岭区", "c"),
    JIANCAOPING("140108", "尖草坪区", "d"),
    WANBAILIN("140109", "万柏林区", "e"),
    JINYUAN("140110", "晋源区", "f");

    private static final YearMonth LAST = YearMonth.of(2024, 9);

    private final String code;
    private final String label;
    private final String letter;

    District(String code, String label, String letter) {
        this.code = code;
        this.label = label;
        this.letter = letter;
    }

    /** GB/T 2260 code. */
    public String code() {
        return code;
    }

    /** Letter of the district's targets: a for C3a and C4a. */
    public String letter() {
        return letter;
    }

    String label() {
        return label;
    }

    /** Last month whose ledger is there: one district's September ledger never came. */
    public YearMonth lastLedger() {
        return this == WANBAILIN ? LAST.minusMonths(1) : LAST;
    }
}
