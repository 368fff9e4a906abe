package city.yanhuo.scheduler.process;

/** What a new scheduler finds of a try that an earlier one may have started. */
public sealed interface Adoption {
    /** It runs; its end will be told like that of any other. */
    record Alive(long pid) implements Adoption {}

    /** It has ended, or is lost; nothing of it runs any more. */
    record Ended(TryEnd end) implements Adoption {}

    /** Its command was not begun and never will be; it may be started anew. */
    record NeverBegan() implements Adoption {}
}
