package city.yanhuo.contract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreditCodeTest {
    /** The example that GB 32100-2015 works out. */
    @Test
    void theStandardsOwnExampleIsValid() {
        assertThat(CreditCode.problem("91350100M000100Y43")).isEmpty();
    }

    @Test
    void anotherCheckCharacterIsNot() {
        assertThat(CreditCode.problem("91350100M000100Y44"))
                .contains("the check character must be 3 (GB 32100), found \"91350100M000100Y44\"");
    }

    @Test
    void lengthAndLettersAreChecked() {
        assertThat(CreditCode.problem("9135")).isPresent();
        assertThat(CreditCode.problem("91350100M000100O43")).isPresent();
    }
}
