package city.yanhuo.contract.target;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a version of a target comes from and how far it holds.
 *
 * @param origin who set it
 * @param validFrom first day that this version is judged by; a newer version's first day ends it
 * @param place where on the page: column and paragraph; "" when not told
 * @param alternativeTo id of the target that this is another reading of; such a target is shown, never counted, never mailed
 * @param isAssumption whether the scope is an assumption that the page does not settle
 */
public record Provenance(
        Origin origin, LocalDate validFrom, String place, Optional<String> alternativeTo, boolean isAssumption) {
    /** A target of the page, valid from a day. */
    public static Provenance ofPage(LocalDate validFrom) {
        return new Provenance(Origin.PAGE, validFrom, "", Optional.empty(), false);
    }
}
