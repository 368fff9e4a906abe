package city.yanhuo.scheduler.template;

/**
 * What a name means that nothing stands behind: may be replaced by {@code default}, and fails when it is used otherwise.
 *
 * @param what how it is written
 */
record Undefined(String what) {}
