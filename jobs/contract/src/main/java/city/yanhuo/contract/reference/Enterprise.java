package city.yanhuo.contract.reference;

import city.yanhuo.contract.Label;

/**
 * A firm that reports or sells.
 *
 * @param enterprise code
 * @param uscc 统一社会信用代码, 18 characters with a valid check character (GB 32100)
 * @param label its names
 * @param kind DEALER, RETAILER, PLATFORM …
 */
public record Enterprise(String enterprise, String uscc, Label label, String kind) {}
