package city.yanhuo.ledger.socket;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.net.ExtendedSocketOptions;

/**
 * A Unix-domain socket in a folder of the home. Its file may be opened by its owner alone, and both sides ask the kernel who the
 * other one is.
 */
public final class HomeSocket {
    /** Bytes of a path that every Unix takes: {@code sun_path} of Linux holds 108 with the closing zero, of macOS 104. */
    private static final int LONGEST = 103;

    private HomeSocket() {}

    /**
     * Listens on a file; one that an earlier process left is replaced.
     *
     * @throws YanhuoException RESOURCE when the path is too long for a socket or the folder refuses
     */
    public static ServerSocketChannel listen(Path file) {
        UnixDomainSocketAddress address = address(file)
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.RESOURCE,
                        "Cannot listen on " + file + ": the path of a socket has at most " + LONGEST + " bytes, found "
                                + bytes(file) + "; a home with a shorter path has one"));
        try {
            Files.deleteIfExists(file);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(address);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return server;
        } catch (IOException e) {
            throw new YanhuoException(ErrorKind.RESOURCE, "Cannot listen on " + file + ": found " + Refusal.of(e), e);
        }
    }

    /** The next caller of a server that blocks; one of another user is sent away and not returned. */
    public static SocketChannel accept(ServerSocketChannel server) throws IOException {
        while (true) {
            SocketChannel caller = server.accept();
            if (isOwnUser(caller)) {
                return caller;
            }
            caller.close();
        }
    }

    /** A connection with whoever listens on the file; empty when nobody does, or somebody who is another user. */
    public static Optional<SocketChannel> connect(Path file) {
        Optional<UnixDomainSocketAddress> address = Files.exists(file) ? address(file) : Optional.empty();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            SocketChannel channel = SocketChannel.open(address.get());
            if (isOwnUser(channel)) {
                return Optional.of(channel);
            }
            channel.close();
        } catch (IOException nobody) {
            // the file was left by a process that has gone
        }
        return Optional.empty();
    }

    /** What the other side says. */
    public static BufferedReader reader(SocketChannel channel) {
        return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    /**
     * Says a line to the other side. Not by a stream of the channel: one that reads and one that writes lock each other out.
     *
     * @param line without its line break
     */
    public static void send(SocketChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static boolean isOwnUser(SocketChannel channel) throws IOException {
        String user =
                channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
        return user.equals(System.getProperty("user.name"));
    }

    /** The file as it is called in the fewest bytes: from the root or from the working folder. */
    private static Optional<UnixDomainSocketAddress> address(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path relative = Path.of("").toAbsolutePath().relativize(absolute);
        return Stream.of(absolute, relative)
                .min(Comparator.comparingInt(HomeSocket::bytes))
                .filter(path -> bytes(path) <= LONGEST)
                .map(UnixDomainSocketAddress::of);
    }

    private static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
