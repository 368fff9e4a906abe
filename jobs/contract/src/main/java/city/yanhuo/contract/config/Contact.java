package city.yanhuo.contract.config;

import city.yanhuo.contract.reference.Validity;

/**
 * A person who holds a role of a unit for a time. Contracts name units and roles, never persons.
 *
 * @param unit the unit as contracts write it
 * @param role what the person does
 * @param name the person's name
 * @param email address of the letters
 * @param phone number that a reader may call
 * @param language language of the letters
 * @param validity from when to when
 */
public record Contact(
        String unit, Role role, String name, String email, String phone, Language language, Validity validity) {
    /** What a person does for a unit. */
    public enum Role {
        /** Answers for a target. */
        OWNER,
        /** Answers for the figures. */
        STEWARD,
        /** Is told when an owner does not act. */
        SUPERIOR,
        /** Operates the scheduler. */
        OPERATOR
    }

    /** Language of letters. */
    public enum Language {
        ZH,
        EN,
        /** Chinese first, then English. */
        BOTH
    }
}
