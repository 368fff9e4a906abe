package city.yanhuo.contract.reference;

import java.util.Optional;

/** 统一社会信用代码, GB 32100-2015: 17 characters and a check character (domain.md §6.2). */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** What is wrong with a code; empty when it is valid. */
    public static Optional<String> problem(String code) {
        if (code.length() != LENGTH) {
            return Optional.of("a 统一社会信用代码 has 18 characters, found \"" + code + "\"");
        }
        if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.of("a 统一社会信用代码 has digits and capitals without I, O, S, V, Z, found \"" + code + "\"");
        }
        char expected = checkCharacter(code.substring(0, LENGTH - 1));
        return code.charAt(LENGTH - 1) == expected
                ? Optional.empty()
                : Optional.of("the check character must be " + expected + " (GB 32100), found \"" + code + "\"");
    }

    /** The 18th character for the first 17: (31 − Σ cᵢ·3^(i−1) mod 31) mod 31. */
    static char checkCharacter(String first) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first.length(); i++) {
            sum = (sum + ALPHABET.indexOf(first.charAt(i)) * weight) % 31;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum) % 31);
    }
}
