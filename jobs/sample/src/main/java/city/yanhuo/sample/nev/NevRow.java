package city.yanhuo.sample.nev;

import city.yanhuo.sample.official.MonthlySeries;

/**
 * One row of the official sheet.
 *
 * @param energyType code
 * @param label text in the sheet
 * @param series its amounts
 */
record NevRow(String energyType, String label, MonthlySeries series) {}
