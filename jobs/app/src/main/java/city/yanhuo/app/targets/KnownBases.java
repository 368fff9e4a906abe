package city.yanhuo.app.targets;

import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.query.dictionary.PublicationChoice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** What the newest publication knows of the year that next year's growth will be measured on. */
final class KnownBases {
    private KnownBases() {}

    /** By target, a sentence about its newest figure of the year before; none in a home without a publication. */
    static Map<String, String> of(Workplace workplace, int year) {
        if (!workplace.isUsed()) {
            return Map.of();
        }
        try (Ledger ledger = workplace.existingLedger()) {
            Publication newest = PublicationChoice.choose(workplace.home(), ledger, Optional.empty());
            return ledger.read(books -> books.observations().of(newest.id())).stream()
                    .filter(observation -> observation.series() == Observation.Series.MAIN)
                    .filter(observation -> observation.period().end().getYear() == year - 1)
                    .filter(observation -> figure(observation).isPresent())
                    .collect(Collectors.toMap(
                            Observation::target,
                            observation -> observation,
                            BinaryOperator.maxBy(Comparator.comparing(
                                    observation -> observation.period().end())),
                            TreeMap::new))
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> sentence(entry.getValue())));
        }
    }

    private static Optional<BigDecimal> figure(Observation observation) {
        return observation.level().or(observation::count).or(observation::growth);
    }

    private static String sentence(Observation observation) {
        String number = figure(observation).orElseThrow().toPlainString();
        boolean isWholeYear = observation.period().end().getMonthValue() == 12;
        return "基数 Base: " + observation.period().text() + " = " + number
                + (isWholeYear
                        ? "，按新年度口径以可比同期数为准; the comparable base of the new year's sheets decides"
                        : "，全年数公布后再定; the full year is not published yet");
    }
}
