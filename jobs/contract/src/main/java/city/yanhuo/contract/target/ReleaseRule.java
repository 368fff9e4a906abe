package city.yanhuo.contract.target;

import java.time.LocalTime;

/**
 * When the official figure of a month may be spoken about: mails about it wait until then.
 *
 * @param monthsAfter months after the period's last month
 * @param day day of that month
 * @param time local time of day
 */
public record ReleaseRule(int monthsAfter, int day, LocalTime time) {}
