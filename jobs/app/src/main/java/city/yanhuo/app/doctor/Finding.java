package city.yanhuo.app.doctor;

/**
 * What one check found.
 *
 * @param level how it stands
 * @param subject what was looked at; key of its name is {@code doctor.<subject>}
 * @param found what is there, as a person reads it
 * @param advice key of the sentence that says what to do, {@code doctor.<advice>}; "" when nothing is to be done
 */
public record Finding(Level level, String subject, String found, String advice) {
    /** How a thing stands. */
    public enum Level {
        OK,
        /** It works, but not for long or not as well as it could. */
        WARN,
        /** Something cannot work. */
        MISSING
    }

    static Finding ok(String subject, String found) {
        return new Finding(Level.OK, subject, found, "");
    }

    static Finding warn(String subject, String found, String advice) {
        return new Finding(Level.WARN, subject, found, advice);
    }

    static Finding missing(String subject, String found, String advice) {
        return new Finding(Level.MISSING, subject, found, advice);
    }
}
