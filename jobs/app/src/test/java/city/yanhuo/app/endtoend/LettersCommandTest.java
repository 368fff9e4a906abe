package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.SampleHome;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every owner of a promise in danger has one mail that any mail program reads; nobody else has one. */
class LettersCommandTest {
    private final Path home = SampleHome.shared().path();

    @Test
    void oneMailForEachOwnerWithItsWorstNewsAsSubject() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path file : Letters.files(home)) {
            MimeMessage letter = Letters.parse(file);
            InternetAddress to = (InternetAddress) letter.getRecipients(Message.RecipientType.TO)[0];
            found.add(to.getPersonal() + " <" + to.getAddress() + "> " + letter.getSubject());
            assertThat(file).hasFileName(letter.getMessageID().replaceAll("[<>]|@.*", "") + ".eml");
            assertThat(((InternetAddress) letter.getFrom()[0]).getPersonal()).isEqualTo("太原市商务局（样例）");
            assertThat(letter.getSentDate()).isNotNull();
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getHeader("Subject")[0].lines())
                    .as("no line of a header is longer than RFC 5322 allows")
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "陆一鸣 <lu.yiming@swj.example.org> 互联网商品零售额1—9月+13.1%，目标15%，连续4月低于目标"
                                + " / Online retail of goods, Jan–Sep: +13.1%, target 15%,"
                                + " below target for 4 months in a row",
                        "邢望舒 <xing.wangshu@swj.example.org> 新能源汽车类商品零售额增量1—9月+9.91亿元，目标20亿元，连续5月低于目标等2项"
                                + " / NEV retail increment, Jan–Sep: +CNY 0.991 billion, target CNY 2 billion,"
                                + " below target for 5 months in a row, and 1 more",
                        "佟远 <tong.yuan@jiancaoping.example.org> 尖草坪区新消费场景9月末0个，目标3个，连续8月落后计划等2项",
                        "桑榆 <sang.yu@jinyuan.example.org> 晋源区热门消费地标9月末1个，目标3个，连续2月落后计划",
                        "苗秋实 <miao.qiushi@xinghualing.example.org> 杏花岭区新消费场景9月末1个，目标3个，连续2月落后计划");
    }

    @Test
    void lettersSpeakTextAndHtmlWithTheSameFigures() throws Exception {
        for (Path file : Letters.files(home)) {
            List<String> parts = Letters.parts(Letters.parse(file));
            assertThat(parts).hasSize(2);
            assertThat(parts.get(0)).startsWith("text/plain").contains("研判");
            assertThat(parts.get(1)).startsWith("text/html").contains("<html").contains("研判");
        }
    }
}
