package city.yanhuo.contract.feed;

import city.yanhuo.contract.error.Location;

/**
 * A field source with the place of its subject column's name in the contract.
 *
 * @param location place of the name
 * @param source where the value comes from
 */
record LocatedField(Location location, FieldSource source) {}
