package city.yanhuo.contract.target;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether the versions of one target follow each other: each is valid from a later day than the one before, and measured as that
 * one, since what is measured otherwise is another target.
 */
final class VersionRules {
    private VersionRules() {}

    static void check(List<ReadTarget> targets) {
        Collection<List<ReadTarget>> byId = targets.stream()
                .filter(target -> !target.contract().target().isEmpty())
                .collect(Collectors.groupingBy(
                        target -> target.contract().target(), LinkedHashMap::new, Collectors.toList()))
                .values();
        for (List<ReadTarget> versions : byId) {
            List<ReadTarget> rising = versions.stream()
                    .sorted(Comparator.comparing(target -> target.contract().version()))
                    .toList();
            for (int i = 1; i < rising.size(); i++) {
                check(rising.get(i - 1).contract(), rising.get(i));
            }
        }
    }

    private static void check(TargetContract before, ReadTarget target) {
        TargetContract contract = target.contract();
        if (contract.version() == before.version()) {
            return;
        }
        if (!contract.provenance().validFrom().isAfter(before.provenance().validFrom())) {
            target.yaml()
                    .problem(
                            "valid_from",
                            "version " + contract.version() + " must begin after version " + before.version() + " on "
                                    + before.provenance().validFrom() + ", found "
                                    + contract.provenance().validFrom());
        }
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("rule", contract.rule() == before.rule());
        same.put("measure", contract.measure().equals(before.measure()));
        same.put("early_signal", contract.earlySignal().equals(before.earlySignal()));
        same.forEach((key, isSame) -> {
            if (!isSame) {
                target.yaml()
                        .problem(
                                key,
                                "the versions of a target share it, found another than in version " + before.version()
                                        + "; give the new one an id of its own");
            }
        });
    }
}
