package city.yanhuo.contract.reference;

import city.yanhuo.contract.Label;

/**
 * A line of the monthly commodity form.
 *
 * @param commodityClass code
 * @param label its names
 * @param position order in the form
 */
public record CommodityClass(String commodityClass, Label label, int position) {}
