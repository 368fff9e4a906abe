package city.yanhuo.contract.feed;

import city.yanhuo.contract.period.PeriodText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Whether a contract's constant is a value of a type. */
final class Constants {
    private Constants() {}

    static boolean fits(String text, ColumnType type) {
        try {
            return switch (type) {
                case TEXT -> true;
                case COUNT -> Long.parseLong(text) >= 0;
                case INTEGER -> Math.abs(Integer.parseInt(text)) < Integer.MAX_VALUE;
                case MONEY, DECIMAL, GROWTH -> new BigDecimal(text).scale() <= 10;
                case DATE -> LocalDate.parse(text).getYear() > 0;
                case TIMESTAMP -> LocalDateTime.parse(text).getYear() > 0;
                case BOOLEAN -> text.equals("true") || text.equals("false");
                case PERIOD -> PeriodText.parse(text).isPresent();
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }
}
