package city.yanhuo.sample.order;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One line of an order.
 *
 * @param order order number
 * @param line number inside the order
 * @param paidAt local time, to the second
 * @param goods what was bought
 * @param quantity pieces
 * @param price 元 per piece
 * @param refund whether the money went back
 * @param shop fictional shop
 * @param buyer pseudonym
 */
record OrderLine(
        String order,
        int line,
        LocalDateTime paidAt,
        Goods goods,
        int quantity,
        BigDecimal price,
        boolean refund,
        String shop,
        String buyer) {
    BigDecimal amount() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
