package city.yanhuo.query.export;

import city.yanhuo.query.sql.ResultColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of columns, made unique. */
final class UniqueNames {
    private UniqueNames() {}

    static List<String> of(List<ResultColumn> columns) {
        Set<String> names = new LinkedHashSet<>();
        for (ResultColumn column : columns) {
            String name = column.name();
            for (int n = 2; !names.add(name); n++) {
                name = column.name() + "_" + n;
            }
        }
        return new ArrayList<>(names);
    }
}
