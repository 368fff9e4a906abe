package city.yanhuo.sample.visit;

import java.util.ArrayList;
import java.util.List;

/**
 * A place with a gate, at the size of 2024 (domain.md §5.3).
 *
 * @param code place code
 * @param name name in most files
 * @param alias name in the files of 2022
 * @param district GB/T 2260 code
 * @param workday visits of an ordinary working day
 * @param weekend visits of an ordinary rest day
 * @param holiday visits of a golden-week day
 * @param ticket full price in 元, even; 0 when entry is free
 * @param winter factor of December to February
 * @param summer factor of July and August
 * @param growth visits of 2024 over those of 2023
 * @param peakCounted whether the gate also counts the people inside
 * @param mondaysClosed whether it closes on Mondays that are no holidays
 */
record GatePlace(
        String code,
        String name,
        String alias,
        String district,
        int workday,
        int weekend,
        int holiday,
        int ticket,
        double winter,
        double summer,
        double growth,
        boolean peakCounted,
        boolean mondaysClosed) {
    private static final String JINYUAN = "140110";
    private static final String YINGZE = "140106";

    private static final List<GatePlace> CITY = List.of(
            new GatePlace("jinci", "晋祠博物馆", "晋祠博物馆", JINYUAN, 3500, 8000, 40000, 80, .35, 1.9, 1.30, true, false),
            new GatePlace("tianlongshan", "天龙山", "天龙山", JINYUAN, 900, 2500, 12000, 50, .4, 1.5, 1.22, true, false),
            new GatePlace("mengshan", "蒙山", "蒙山景区", JINYUAN, 1000, 3500, 22000, 46, .4, 1.3, 1.14, true, false),
            new GatePlace(
                    "ancient_county", "太原古县城", "古县城", JINYUAN, 12000, 30000, 60000, 0, .7, 1.3, 1.14, true, false),
            new GatePlace("botanical", "太原植物园", "太原市植物园", JINYUAN, 4000, 12000, 25000, 40, .3, 1.1, 1.12, true, false),
            new GatePlace("taishan", "太山", "太山景区", JINYUAN, 500, 1500, 7500, 20, .5, 1.2, 1.08, true, false),
            new GatePlace("shuangta", "双塔博物馆", "双塔博物馆", YINGZE, 600, 1500, 6000, 0, .6, 1.2, 1.05, false, true));

    /** The places of a city of that scale; copies after the first have names of their own. */
    static List<GatePlace> of(int scale) {
        List<GatePlace> places = new ArrayList<>(CITY);
        for (int copy = 2; copy <= scale; copy++) {
            for (GatePlace place : CITY) {
                places.add(place.copy("_x" + copy));
            }
        }
        return List.copyOf(places);
    }

    /** The places that a city of that scale has beyond the first. */
    static List<GatePlace> beyondFirst(int scale) {
        List<GatePlace> places = of(scale);
        return places.subList(CITY.size(), places.size());
    }

    private GatePlace copy(String suffix) {
        return new GatePlace(
                code + suffix,
                name + suffix,
                alias + suffix,
                district,
                workday,
                weekend,
                holiday,
                ticket,
                winter,
                summer,
                growth,
                peakCounted,
                mondaysClosed);
    }

    boolean isFree() {
        return ticket == 0;
    }
}
