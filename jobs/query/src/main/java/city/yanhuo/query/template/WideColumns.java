package city.yanhuo.query.template;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.feed.Unpivot;
import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.iterators.StringIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns that stand side by side, where the contract names them one by one: {@code (汽车|家电)/(累计|同比)}. */
final class WideColumns {
    private static final Pattern OPEN = Pattern.compile("[\\\\\\[\\]*+{}.^$]|\\((?!\\?:)\\?|(?<!\\()\\?");

    private WideColumns() {}

    /** One column for each header; refuses patterns that say how headers look but not which there are. */
    static List<FormColumn> of(FeedContract feed, Unpivot unpivot, Choices choices) {
        List<FormColumn> columns = new ArrayList<>();
        for (String headers : unpivot.headers()) {
            if (OPEN.matcher(headers).find()) {
                throw Form.refused(
                        feed,
                        "its wide headers are open, found " + headers
                                + "; name them one by one, as (甲|乙)/(累计|同比), or give the supplier a file of an earlier month");
            }
            StringIterator names = RgxGen.parse(headers).iterateUnique();
            while (names.hasNext()) {
                String header = names.next();
                column(feed, unpivot, Pattern.compile(headers), header)
                        .ifPresent(
                                column -> columns.add(FormColumn.of(column, header, feed.shape(), choices.of(column))));
            }
        }
        return columns;
    }

    /** The column that the cells below a header go to. */
    private static Optional<SourceColumn> column(FeedContract feed, Unpivot unpivot, Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return unpivot.column(matcher).map(name -> feed.columns().get(feed.position(name)));
    }
}
