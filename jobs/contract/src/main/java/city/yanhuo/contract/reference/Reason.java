package city.yanhuo.contract.reference;

import city.yanhuo.contract.Label;

/**
 * Why a measure is unknown.
 *
 * @param reason code
 * @param label what people are told
 */
public record Reason(String reason, Label label) {}
