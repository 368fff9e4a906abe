package city.yanhuo.sample.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What must become of every landing file, filled while they are written. Grows with the number of files, not of rows. */
public final class Manifest {
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /** All deliveries in the order of their paths. */
    public List<Delivery> deliveries() {
        return deliveries.stream().sorted(Comparator.comparing(Delivery::path)).toList();
    }

    /** All broken rows by file and line. */
    public List<Rejection> rejections() {
        return rejections.stream()
                .sorted(Comparator.comparing(Rejection::file).thenComparing(Rejection::line))
                .toList();
    }

    /** Writes {@code deliveries.csv} and {@code rejected.csv} into a folder. */
    public void write(Path folder) throws IOException {
        try (Table table = Table.create(
                folder.resolve("deliveries.csv"), "path,state,in,good,rejected,duplicate,control,ignored,outputs")) {
            for (Delivery delivery : deliveries()) {
                table.row(
                        delivery.path(),
                        delivery.state(),
                        delivery.in(),
                        delivery.good(),
                        delivery.rejected(),
                        delivery.duplicate(),
                        delivery.control(),
                        delivery.ignored(),
                        delivery.outputs());
            }
        }
        try (Table table = Table.create(folder.resolve("rejected.csv"), "file,sheet,line,column,reason")) {
            for (Rejection rejection : rejections()) {
                table.row(
                        rejection.file(), rejection.sheet(), rejection.line(), rejection.column(), rejection.reason());
            }
        }
    }

    void add(Delivery delivery) {
        deliveries.add(delivery);
    }

    void add(Rejection rejection) {
        rejections.add(rejection);
    }
}
