package city.yanhuo.contract.config;

import city.yanhuo.contract.yaml.YamlFields;

/** Secrets have no place in a file. */
final class Secrets {
    private Secrets() {}

    /** Tells where a password belongs, without repeating it. */
    static void refuse(YamlFields yaml, String variable) {
        if (yaml.find("password").isPresent()) {
            yaml.problem(
                    "password",
                    "a secret must not stand in a file, found one; delete it, change it, and set the environment variable "
                            + variable);
        }
    }
}
