package city.yanhuo.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that knows none of the recipients but one. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket server;
    private final String known;

    RefusingServer(String known) throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.known = known;
        Thread thread = new Thread(this::serve, "refusing-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept();
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                say(client, "220 ready");
                boolean isData = false;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!isData) {
                        say(client, answer(line.toUpperCase(Locale.ROOT)));
                        isData = line.equalsIgnoreCase("DATA");
                    } else if (line.equals(".")) {
                        say(client, "250 taken");
                        isData = false;
                    }
                }
            } catch (IOException e) {
                // the client went away, or the test is over
            }
        }
    }

    private String answer(String command) {
        if (command.startsWith("RCPT")) {
            return command.contains(known.toUpperCase(Locale.ROOT)) ? "250 ok" : "550 5.1.1 no such mailbox";
        }
        return command.equals("DATA") ? "354 go on" : command.equals("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
