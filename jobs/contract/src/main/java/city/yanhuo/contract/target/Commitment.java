package city.yanhuo.contract.target;

/** How binding the wording is (domain.md §1.0). */
public enum Commitment {
    /** 确保. */
    MUST,
    /** 力争. */
    STRIVE,
    /** 推动, 推进, 加快, 谋划: something that is pushed, with no number and often no day. */
    PUSH
}
