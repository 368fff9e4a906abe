package city.yanhuo.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.query.DuckDb;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.PublishedMarts;
import city.yanhuo.query.sql.QueryLimits;
import city.yanhuo.query.sql.TinyMarts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MartExportTest {
    @TempDir
    Path home;

    private PublishedMarts marts;
    private MartFiles places;
    private MartExport export;

    @BeforeEach
    void writeMarts() throws Exception {
        marts = TinyMarts.write(home);
        places = marts.mart("dim_place");
        export = new MartExport(home, marts, QueryLimits.usual(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void csvIsForExcelAndInKeyOrder() throws Exception {
        Path file = home.resolve("场所 1.csv");
        assertThat(export.toCsv(places, Optional.empty(), Language.ZH, file, Existing.KEEP))
                .isEqualTo(2);
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFplace zh,zh zh,en zh,district zh\r\n"
                        + "jinci,晋祠博物馆,Jinci Museum,140110\r\n"
                        + "mengshan,\"'=HYPERLINK(\"\"x\"\")\",'-1+2,'012345678901234567\r\n");
    }

    @Test
    void whereNarrowsRowsAndNothingElse() throws Exception {
        Path file = home.resolve("x.csv");
        assertThat(export.toCsv(places, Optional.of("place = 'jinci' -- mine"), Language.CODE, file, Existing.KEEP))
                .isEqualTo(1);
        for (String attack : List.of(
                "true) UNION ALL SELECT * FROM read_csv('/etc/passwd') --",
                "true); DROP VIEW dim_place; --",
                "place IN (SELECT content FROM read_text('/etc/passwd'))")) {
            assertThatThrownBy(() -> export.toCsv(places, Optional.of(attack), Language.CODE, file, Existing.OVERWRITE))
                    .isInstanceOfSatisfying(
                            YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.USAGE));
            assertThatThrownBy(() -> export.toParquet(places, Optional.of(attack), file, Existing.OVERWRITE))
                    .isInstanceOf(YanhuoException.class);
        }
        assertThat(Files.readString(file)).contains("jinci");
        assertThat(home.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void parquetIsACopyOfThePublicationsFile() throws Exception {
        Path file = home.resolve("places.parquet");
        assertThat(export.toParquet(places, Optional.empty(), file, Existing.KEEP))
                .isEqualTo(2);
        assertThat(file).hasSameBinaryContentAs(places.files().get(0));
    }

    @Test
    void parquetOfSomeRowsIsWrittenAnew() throws Exception {
        Path file = home.resolve("some's.parquet");
        assertThat(export.toParquet(places, Optional.of("district = '140110'"), file, Existing.KEEP))
                .isEqualTo(1);
        try (Connection connection = DuckDb.open(home);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT zh FROM read_parquet(" + DuckDb.literal(file.toString()) + ")")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("晋祠博物馆");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void existingFileIsKeptUnlessToldOtherwise() throws Exception {
        Path file = Files.writeString(home.resolve("x.csv"), "mine");
        assertThatThrownBy(() -> export.toCsv(places, Optional.empty(), Language.CODE, file, Existing.KEEP))
                .hasMessageMatching(
                        "Cannot write .*x.csv: the file must not exist, found one of 4 bytes; add --overwrite.*");
        assertThat(file).hasContent("mine");
        export.toCsv(places, Optional.empty(), Language.CODE, file, Existing.OVERWRITE);
        assertThat(Files.readString(file)).startsWith("\uFEFFplace,");
        assertThatThrownBy(() -> export.toCsv(
                        places, Optional.empty(), Language.CODE, home.resolve("no/such/x.csv"), Existing.KEEP))
                .hasMessageContaining("its folder must exist, found no folder");
        assertThatThrownBy(() -> export.toCsv(places, Optional.empty(), Language.CODE, home, Existing.OVERWRITE))
                .hasMessageContaining("a file is wanted, found a folder");
    }
}
