package city.yanhuo.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of DESIGN §2 that Maven modules cannot say. */
class HouseLawsTest {
    private static final Path JOBS = Path.of(System.getProperty("yanhuo.root"), "jobs");
    private static final JavaClasses HOUSE = importHouse();

    private static JavaClasses importHouse() {
        try (Stream<Path> modules = Files.list(JOBS)) {
            List<Path> outputs = modules.map(module -> module.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
            return new ClassFileImporter().importPaths(outputs);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void onlyMainsEndTheProcess() {
        noClasses()
                .that(are(DescribedPredicate.not(simpleNameEndingWith("Main"))))
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }

    @Test
    void mailIsSentInAlertOnly() {
        onlyIn("city.yanhuo.alert..", "jakarta.mail..", "org.eclipse.angus..");
    }

    @Test
    void quartzIsUsedInTheSchedulerOnly() {
        onlyIn("city.yanhuo.scheduler..", "org.quartz..");
    }

    @Test
    void duckDbIsUsedInQueryOnly() {
        onlyIn("city.yanhuo.query..", "org.duckdb..");
    }

    @Test
    void sparkHadoopAndIcebergAreUsedInThePipelineOnly() {
        onlyIn(
                "city.yanhuo.pipeline..",
                "org.apache.spark..",
                "org.apache.hadoop..",
                "org.apache.iceberg..",
                "scala..");
    }

    @Test
    void workbooksAreReadInSourceAndWrittenInQueryAndSampleOnly() {
        noClasses()
                .that(resideOutsideOfPackages("city.yanhuo.source..", "city.yanhuo.query..", "city.yanhuo.sample.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.poi..", "org.dhatim.fastexcel.."))
                .check(HOUSE);
    }

    @Test
    void theDatabaseIsReachedThroughTheLedgerOnly() {
        onlyIn("city.yanhuo.ledger..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..", "org.sqlite..");
    }

    @Test
    void valuesKnowNoClock() {
        noClasses()
                .that(resideInAnyPackage("city.yanhuo.contract..", "city.yanhuo.source..", "city.yanhuo.target.."))
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    @Test
    void theCommandDoesNotKnowThePipeline() {
        noClasses()
                .that(resideOutsideOfPackages("city.yanhuo.pipeline.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("city.yanhuo.pipeline.."))
                .check(HOUSE);
    }

    @Test
    void theLightSideRunsWithoutSpark() {
        assertThatThrownBy(() -> Class.forName("org.apache.spark.sql.SparkSession"))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessageContaining("SparkSession");
    }

    @Test
    void commandsAreSmallAndEndInCommand() {
        classes()
                .that()
                .areAnnotatedWith(picocli.CommandLine.Command.class)
                .and()
                .doNotHaveSimpleName("Yanhuo")
                .should()
                .haveSimpleNameEndingWith("Command")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndRefusesNull() throws IOException {
        try (Stream<Path> files = Files.walk(JOBS)) {
            List<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("/**")
                            .contains("@NullMarked"));
        }
    }

    @Test
    void noFileIsLongerThan400Lines() throws IOException {
        try (Stream<Path> files = Files.walk(JOBS)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .toList();
            for (Path source : sources) {
                assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(400);
            }
        }
    }

    private static void onlyIn(String home, String... libraries) {
        noClasses()
                .that(resideOutsideOfPackages(home))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .check(HOUSE);
    }
}
