package city.yanhuo.query.explain;

import city.yanhuo.ledger.Delivery;

/**
 * A file that figures came with.
 *
 * @param delivery what the ledger knows of it; its path is below the landing folder
 * @param archived its bytes, below the home, with {@code /}
 */
public record DeliveredFile(Delivery delivery, String archived) {}
