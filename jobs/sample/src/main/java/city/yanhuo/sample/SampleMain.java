package city.yanhuo.sample;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** {@code --out DIR [--seed S] [--scale N]}. Exit codes: 0 written, 2 wrong usage, 5 the folder cannot be written. */
public final class SampleMain {
    private static final String USAGE = "; use --out DIR [--seed S] [--scale N]";
    private static final int WRONG_USAGE = 2;
    private static final int NO_RESOURCE = 5;

    private SampleMain() {}

    /** Writes the city and exits. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        String out = "";
        String seed = Long.toString(SampleCity.SEED);
        String scale = "1";
        for (int position = 0; position < arguments.length; position += 2) {
            String value = position + 1 < arguments.length ? arguments[position + 1] : "";
            switch (arguments[position]) {
                case "--out" -> out = value;
                case "--seed" -> seed = value;
                case "--scale" -> scale = value;
                default -> {
                    return refuse("there is no such option, found " + arguments[position]);
                }
            }
        }
        return out.isBlank() ? refuse("no folder is named") : write(Path.of(out), seed, scale);
    }

    private static int write(Path out, String seed, String scale) {
        try {
            SampleCity.write(out, Long.parseLong(seed), Integer.parseInt(scale));
            return 0;
        } catch (NumberFormatException problem) {
            return refuse("seed and scale are whole numbers, found " + seed + " and " + scale);
        } catch (IllegalArgumentException | FileAlreadyExistsException problem) {
            System.err.println(problem.getMessage());
            return WRONG_USAGE;
        } catch (IOException problem) {
            System.err.println("Cannot write the sample city: " + problem);
            return NO_RESOURCE;
        }
    }

    private static int refuse(String why) {
        System.err.println("Cannot write the sample city: " + why + USAGE);
        return WRONG_USAGE;
    }
}
