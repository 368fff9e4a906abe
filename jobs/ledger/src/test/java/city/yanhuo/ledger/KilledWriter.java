package city.yanhuo.ledger;

import java.nio.file.Path;

/** A process that writes pairs of deliveries, each pair in one transaction, and tells each that is kept. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] args) {
        try (Ledger ledger = Ledger.open(new Home(Path.of(args[0])), args[1])) {
            for (int pair = 0; ; pair++) {
                String name = "x/" + pair;
                ledger.useTransaction(books -> {
                    books.deliveries().add(Samples.file(name, "first"));
                    HaltPoint.reach("between-the-two");
                    books.deliveries().add(Samples.file(name, "second"));
                });
                System.out.println(pair);
            }
        }
    }
}
