package city.yanhuo.contract.reference;

import city.yanhuo.contract.Label;

/**
 * A district, county or the city itself.
 *
 * @param district GB/T 2260 code
 * @param label its names
 * @param kind what it is
 */
public record District(String district, Label label, Kind kind) {
    /** Kinds of district. */
    public enum Kind {
        /** The whole city. */
        CITY,
        /** One of the six urban districts. */
        URBAN,
        /** A county, or a city of county rank. */
        COUNTY
    }
}
