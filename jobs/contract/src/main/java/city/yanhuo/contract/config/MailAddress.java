package city.yanhuo.contract.config;

import city.yanhuo.contract.yaml.YamlFields;
import java.util.regex.Pattern;

/** Addresses as a mail server takes them: one, without a display name. */
final class MailAddress {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private MailAddress() {}

    /** Reports a text that is no address. */
    static void check(YamlFields yaml, String key, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            yaml.problem(key, "it must be one mail address, found \"" + address + "\"");
        }
    }
}
