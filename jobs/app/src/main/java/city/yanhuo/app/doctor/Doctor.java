package city.yanhuo.app.doctor;

import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.YanhuoException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that {@code yanhuo doctor} looks at, in the order in which a newcomer needs it. */
public final class Doctor {
    private Doctor() {}

    /**
     * Looks at everything.
     *
     * @param day the day as of which things are about to run out; today in the business zone when none is given
     */
    public static List<Finding> examine(Workplace workplace, Optional<LocalDate> day) {
        LocalDate today = day.orElseGet(() -> LocalDate.now(zone(workplace)));
        List<Finding> findings = new ArrayList<>(
                new MachineChecks(workplace.installation(), workplace.home().root()).all());
        findings.addAll(new HomeChecks(workplace, today).all());
        return findings;
    }

    /** A configuration that cannot be read is one of the findings; the day must be known all the same. */
    private static ZoneId zone(Workplace workplace) {
        try {
            return workplace.configuration().zone();
        } catch (YanhuoException broken) {
            return YanhuoConfig.defaults().zone();
        }
    }
}
