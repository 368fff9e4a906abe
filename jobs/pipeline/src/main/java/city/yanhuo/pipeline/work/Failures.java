package city.yanhuo.pipeline.work;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.MachineFailure;
import city.yanhuo.contract.error.YanhuoException;
import java.util.Optional;

/** Turns whatever ended a step into its exit code and the sentences for the caller. */
final class Failures {
    private Failures() {}

    /** The failure as one of ours: the one that a task threw, a refusal of the machine, or else our own bug. */
    static YanhuoException ours(String step, Throwable failure) {
        Optional<YanhuoException> own = MachineFailure.chain(failure)
                .filter(YanhuoException.class::isInstance)
                .map(YanhuoException.class::cast)
                .findFirst();
        return own.orElseGet(() -> MachineFailure.find(failure)
                .map(refusal -> new YanhuoException(
                        ErrorKind.RESOURCE,
                        "Cannot finish " + step + ": the machine refuses something it needs, found "
                                + firstLine(refusal) + "; free some space or memory and run it again",
                        failure))
                .orElseGet(() -> new YanhuoException(
                        ErrorKind.INTERNAL,
                        "Cannot finish " + step + ": this is a bug of Yanhuo, found " + firstLine(innermost(failure))
                                + "; please report it with the log",
                        failure)));
    }

    private static Throwable innermost(Throwable failure) {
        return MachineFailure.chain(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure).lines().findFirst().orElse("");
    }
}
