package city.yanhuo.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that begins in the clear, changes to TLS when it is asked to, and lets another server do the rest. */
final class StartTlsRelay implements AutoCloseable {
    private final ServerSocket server;
    private final SSLContext tls;
    private final int behind;

    StartTlsRelay(SSLContext tls, int behind) throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.tls = tls;
        this.behind = behind;
        Thread thread = new Thread(this::serve, "starttls-relay");
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
            try (Socket client = server.accept()) {
                SSLSocket secure = startTls(client);
                try (Socket target = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                    readLine(target.getInputStream());
                    Thread back = new Thread(() -> copy(target, secure));
                    back.setDaemon(true);
                    back.start();
                    copy(secure, target);
                }
            } catch (IOException e) {
                // the client went away, or the test is over
            }
        }
    }

    private SSLSocket startTls(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 relay ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equalsIgnoreCase("STARTTLS")) {
                say(client, "220 go ahead");
                SSLSocket secure =
                        (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
                secure.setUseClientMode(false);
                secure.startHandshake();
                return secure;
            }
            say(
                    client,
                    line.toUpperCase(Locale.ROOT).startsWith("EHLO")
                            ? "250-relay\r\n250 STARTTLS"
                            : "530 STARTTLS first");
        }
        throw new IOException("the client left");
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void readLine(InputStream stream) throws IOException {
        for (int read = stream.read(); read >= 0 && read != '\n'; ) {
            read = stream.read();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            OutputStream output = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = from.getInputStream().read(buffer); read >= 0; ) {
                output.write(buffer, 0, read);
                output.flush();
                read = from.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // one side is done
        }
    }
}
