package city.yanhuo.sample.retail;

import city.yanhuo.sample.official.MonthlySeries;

/**
 * One row of the sheet.
 *
 * @param commodity code of the class
 * @param channel {@code ALL} or {@code ONLINE}
 * @param label text in the sheet
 * @param series its figures
 */
record RetailRow(String commodity, String channel, String label, MonthlySeries series) {}
