package city.yanhuo.scheduler.template;

/** Python's None. */
enum None {
    NONE
}
