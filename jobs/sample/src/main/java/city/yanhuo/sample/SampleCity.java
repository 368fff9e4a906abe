package city.yanhuo.sample;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.department.DepartmentFiles;
import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.Manifest;
import city.yanhuo.sample.file.Reference;
import city.yanhuo.sample.footfall.FootfallFiles;
import city.yanhuo.sample.footfall.NightFootfall;
import city.yanhuo.sample.footfall.NightLandmarks;
import city.yanhuo.sample.indicator.IndicatorFiles;
import city.yanhuo.sample.indicator.IndicatorPeriods;
import city.yanhuo.sample.ledger.ConsumptionPlaces;
import city.yanhuo.sample.ledger.LedgerFiles;
import city.yanhuo.sample.nev.DealerFiles;
import city.yanhuo.sample.nev.NevFiles;
import city.yanhuo.sample.nev.NevRetail;
import city.yanhuo.sample.order.OrderFiles;
import city.yanhuo.sample.order.PlatformCells;
import city.yanhuo.sample.progress.ProgressFiles;
import city.yanhuo.sample.progress.ProjectProgress;
import city.yanhuo.sample.retail.FirmFiles;
import city.yanhuo.sample.retail.OnlineRetail;
import city.yanhuo.sample.retail.Reconciliation;
import city.yanhuo.sample.retail.RetailFiles;
import city.yanhuo.sample.verdict.Verdicts;
import city.yanhuo.sample.visit.CapacityDaily;
import city.yanhuo.sample.visit.GateFiles;
import city.yanhuo.sample.visit.VisitorsDaily;
import city.yanhuo.sample.visit.VisitorsHoliday;
import city.yanhuo.sample.visit.VisitorsMonthly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A seeded, fictional Taiyuan: the files that its bureau receives, and what must come out of them. */
public final class SampleCity {
    /** The seed of {@code sample-data/}. */
    public static final long SEED = 2024;

    private SampleCity() {}

    /**
     * Writes {@code landing/} and {@code expected/} into a folder, and at a scale above 1 {@code reference/}: the places and sensors
     * to be added to {@code schemas/reference/}. The same seed and scale give the same bytes on every machine, in every locale and
     * zone (workbooks: the same entries). Memory does not grow with the rows.
     *
     * @param out the folder; made where it is missing
     * @param seed seed of all figures
     * @param scale how many times the places, sensors and order lines, from 1; 1 is the city of {@code sample-data/}
     * @throws IllegalArgumentException if the scale is below 1
     * @throws FileAlreadyExistsException if one of the folders is there already: two cities must not mix
     */
    public static void write(Path out, long seed, int scale) throws IOException {
        if (scale < 1) {
            throw new IllegalArgumentException("Cannot write the sample city: the scale begins at 1, found " + scale);
        }
        Chance chance = new Chance(seed);
        Manifest manifest = new Manifest();
        writeLanding(new Landing(unused(out.resolve("landing")), manifest), chance, scale);
        writeExpected(unused(out.resolve("expected")), manifest, chance, scale);
        Reference reference = new Reference();
        GateFiles.addTo(reference, scale);
        FootfallFiles.addTo(reference, scale);
        reference.write(out.resolve("reference"));
    }

    private static void writeLanding(Landing landing, Chance chance, int scale) throws IOException {
        new GateFiles(landing, chance, scale).write();
        new FootfallFiles(landing, chance, scale).write();
        new OrderFiles(landing, chance, scale).write();
        new RetailFiles(landing, chance).write();
        new NevFiles(landing, chance).write();
        new DealerFiles(landing, chance).write();
        new LedgerFiles(landing).write();
        new IndicatorFiles(landing, chance).write();
        new FirmFiles(landing, chance).write();
        new DepartmentFiles(landing).write();
        new ProgressFiles(landing).write();
    }

    private static void writeExpected(Path folder, Manifest manifest, Chance chance, int scale) throws IOException {
        manifest.write(folder);
        new VisitorsDaily(chance, scale).write(folder);
        new VisitorsMonthly(chance, scale).write(folder);
        new VisitorsHoliday(chance, scale).write(folder);
        new CapacityDaily(chance, scale).write(folder);
        new NightFootfall(chance, scale).write(folder);
        new NightLandmarks(chance, scale).write(folder);
        new OnlineRetail(chance, scale).write(folder);
        new PlatformCells(chance, scale).write(folder);
        new Reconciliation(chance, scale).write(folder);
        new NevRetail(chance).write(folder);
        ConsumptionPlaces.write(folder);
        ProjectProgress.write(folder);
        new IndicatorPeriods(chance).write(folder);
        new Verdicts(chance, scale).write(folder);
    }

    private static Path unused(Path folder) throws FileAlreadyExistsException {
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException("Cannot write the sample city: its folder is there already, found "
                    + folder + "; remove it or choose another");
        }
        return folder;
    }
}
