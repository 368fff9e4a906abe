package city.yanhuo.contract.feed;

/**
 * When the file of a month is due.
 *
 * @param monthsAfter months after the period's last month
 * @param day day of that month, inclusive
 */
public record Deadline(int monthsAfter, int day) {}
