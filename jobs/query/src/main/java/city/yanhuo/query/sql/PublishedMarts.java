package city.yanhuo.query.sql;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.YanhuoException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables that SQL may read: what one publication holds.
 *
 * @param publication the publication's id
 * @param asOf the day as of which it stands
 * @param folder the publication's folder
 * @param marts its tables, by name
 * @param views the SELECT of each view over them: {@code v_<mart>_<basis>}
 */
public record PublishedMarts(
        String publication, LocalDate asOf, Path folder, List<MartFiles> marts, SortedMap<String, String> views) {
    /** Copies the collections. */
    public PublishedMarts {
        marts = List.copyOf(marts);
        views = Collections.unmodifiableSortedMap(new TreeMap<>(views));
    }

    /** Every name that SQL may read, tables first. */
    public List<String> names() {
        List<String> names = new ArrayList<>(marts.stream().map(MartFiles::name).toList());
        names.addAll(views.keySet());
        return List.copyOf(names);
    }

    /** The table of a name, if there is one. */
    public Optional<MartFiles> find(String name) {
        return marts.stream().filter(mart -> mart.name().equals(name)).findFirst();
    }

    /** The table of a name; fails with the nearest names when there is none. */
    public MartFiles mart(String name) {
        return find(name)
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot find the mart: publication " + publication + " holds none of this name, found \"" + name
                                + "\""
                                + Nearest.advice(
                                        name,
                                        marts.stream().map(MartFiles::name).toList())));
    }

    /** All files. */
    List<Path> files() {
        return marts.stream().flatMap(mart -> mart.files().stream()).toList();
    }
}
