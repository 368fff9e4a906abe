package city.yanhuo.alert;

/**
 * Whom to ask about the data.
 *
 * @param unit the unit that answers for a feed
 * @param name the person there; "" when nobody is named
 * @param phone that person's telephone; "" when unknown
 * @param email that person's address; "" when unknown
 */
record Steward(String unit, String name, String phone, String email) {}
