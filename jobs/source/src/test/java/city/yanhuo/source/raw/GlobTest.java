package city.yanhuo.source.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

final class GlobTest {
    @Test
    void starsStayWithinAFolder() {
        Glob glob = Glob.of("文旅局/*入园日报*.csv");
        assertThat(glob.fits("文旅局/景区入园日报_2024-09.csv")).isTrue();
        assertThat(glob.fits("文旅局/2024/景区入园日报_2024-09.csv")).isFalse();
        assertThat(glob.fits("别局/景区入园日报_2024-09.csv")).isFalse();
        assertThat(Glob.of("文旅局/**/*.csv").fits("文旅局/2024/9/a.csv")).isTrue();
    }

    @Test
    void caseAndDecomposedFormsMakeNoDifference() {
        assertThat(Glob.of("*/orders_*.csv").fits("京东到家/ORDERS_202408.CSV")).isTrue();
        String decomposed = Normalizer.normalize("café/a.csv", Normalizer.Form.NFD);
        assertThat(Glob.of("café/*.csv").fits(decomposed)).isTrue();
    }

    @Test
    void everyOtherCharacterMeansItself() {
        assertThat(Glob.of("a/b(1)+[x].csv").fits("a/b(1)+[x].csv")).isTrue();
        assertThat(Glob.of("a/b.csv").fits("a/bxcsv")).isFalse();
        assertThat(Glob.of("a/{x,y}?.csv").fits("a/y1.csv")).isTrue();
        assertThat(Glob.of("a/{x,y}?.csv").fits("a/z1.csv")).isFalse();
        assertThat(Glob.of("a/{x.csv").fits("a/{x.csv")).isTrue();
    }
}
