package city.yanhuo.app.command;

import city.yanhuo.app.step.Installation;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"yanhuo " + Installation.version()};
    }
}
