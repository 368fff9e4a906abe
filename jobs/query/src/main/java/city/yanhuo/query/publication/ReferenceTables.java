package city.yanhuo.query.publication;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.reference.BusinessCalendar;
import city.yanhuo.contract.reference.Partner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the dimensions come from: the calendar from its rules, the others from their reference tables as they stand. */
final class ReferenceTables {
    private ReferenceTables() {}

    /** Every day of the years that have a holiday notice. */
    static TableRows calendar(Contracts contracts) {
        TableRows rows = new TableRows(List.of(
                "day",
                "year",
                "month",
                "weekday",
                "day_class",
                "holiday",
                "holiday_day_index",
                "partner_date",
                "partner_date_reason"));
        BusinessCalendar calendar = contracts.reference().calendar();
        for (LocalDate day = firstDay(calendar); calendar.knows(day); day = day.plusDays(1)) {
            Partner partner = calendar.partner(day);
            rows.add(List.of(
                    day,
                    day.getYear(),
                    day.getMonthValue(),
                    day.getDayOfWeek().getValue(),
                    calendar.dayClass(day).name(),
                    calendar.holiday(day),
                    calendar.holidayDayIndex(day),
                    partner.day(),
                    partner.day().isPresent() ? Optional.empty() : Optional.of(partner.reason())));
        }
        return rows;
    }

    private static LocalDate firstDay(BusinessCalendar calendar) {
        LocalDate day = LocalDate.of(Math.max(1, calendar.lastKnownYear()), 1, 1);
        while (calendar.knows(day.minusYears(1))) {
            day = day.minusYears(1);
        }
        return day;
    }

    /** A reference table's CSV as it stands in the schemas folder; a header alone when the folder has none. */
    static String csv(Contracts contracts, String file, MartContract contract) {
        String text = contracts.files().texts().get("reference/" + file);
        if (text != null) {
            return text;
        }
        return contract.columns().stream().map(MartColumn::name).collect(Collectors.joining(",")) + "\n";
    }
}
