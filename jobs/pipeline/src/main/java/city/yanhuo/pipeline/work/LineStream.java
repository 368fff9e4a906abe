package city.yanhuo.pipeline.work;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A stream that hands on whole lines of UTF-8. */
final class LineStream extends OutputStream {
    private final Consumer<String> heard;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineStream(Consumer<String> heard) {
        this.heard = heard;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            heard.accept(line.toString(StandardCharsets.UTF_8));
            line.reset();
        } else if (b != '\r') {
            line.write(b);
        }
    }
}
