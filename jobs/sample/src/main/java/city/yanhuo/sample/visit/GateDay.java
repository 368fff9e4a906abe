package city.yanhuo.sample.visit;

import java.util.OptionalLong;

/**
 * One day at one gate.
 *
 * @param visits 人次
 * @param ticketRevenue 元; empty where entry is free
 * @param inParkPeak most people inside at once; empty where they are not counted
 */
record GateDay(long visits, OptionalLong ticketRevenue, OptionalLong inParkPeak) {}
