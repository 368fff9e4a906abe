package city.yanhuo.pipeline.work;

import city.yanhuo.ledger.socket.HomeSocket;
import city.yanhuo.ledger.socket.StepCall;
import city.yanhuo.ledger.socket.StepLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Who called a worker for a step: asks once, hears what is said, and is gone when it closes. */
final class StepCaller implements AutoCloseable {
    private final SocketChannel channel;
    private final BufferedReader reader;

    StepCaller(SocketChannel channel) {
        this.channel = channel;
        this.reader = HomeSocket.reader(channel);
    }

    /** What it asks for. */
    StepCall call() throws IOException {
        String line = reader.readLine();
        if (line == null) {
            throw new IOException("the caller has gone");
        }
        return StepCall.of(line);
    }

    /** Waits until the caller has gone; it says nothing more. */
    void awaitEnd() {
        try {
            while (reader.readLine() != null) {
                // whatever it says, it is alive
            }
        } catch (IOException gone) {
            // a broken connection is an end as well
        }
    }

    /** A stream whose lines the caller hears as lines of a kind. */
    PrintStream printer(StepLine.Kind kind) {
        return new PrintStream(new LineStream(line -> say(new StepLine(kind, line))), true, StandardCharsets.UTF_8);
    }

    /** Says a line; a caller that has gone is noticed by who waits for its end. */
    synchronized void say(StepLine line) {
        try {
            HomeSocket.send(channel, line.line());
        } catch (IOException gone) {
            // nobody hears it
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is as good as closed
        }
    }
}
