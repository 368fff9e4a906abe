package city.yanhuo.source.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names of members: how their bytes are read, and which of them are not taken. */
final class MemberNames {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private MemberNames() {}

    /** Most zips on Windows name their members in GBK and do not say so: strict UTF-8, else GB18030 (domain.md §6.2). */
    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
                || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        return decoded(raw, StandardCharsets.UTF_8)
                .or(() -> decoded(raw, GB18030))
                .orElseGet(entry::getName)
                .replace('\\', '/');
    }

    private static Optional<String> decoded(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether a program left it there that nobody asked for: folders of macOS, hidden files. */
    static boolean isByTheWay(String name) {
        return name.startsWith("__MACOSX/")
                || Arrays.stream(name.split("/")).anyMatch(part -> part.startsWith(".") && !part.matches("\\.+"))
                || name.toLowerCase(Locale.ROOT).endsWith("thumbs.db");
    }

    /** Why a member is not taken by its name; empty when it is. */
    static Optional<String> refusal(String name) {
        if (name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || Arrays.asList(name.split("/")).contains("..")) {
            return Optional.of("its name leads out of the archive");
        }
        if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == 0xfffd)) {
            return Optional.of("its name holds characters that no name has");
        }
        return Container.isNamed(name) || name.toLowerCase(Locale.ROOT).endsWith(".rar")
                ? Optional.of("it is an archive in an archive; unpack it and send its files")
                : Optional.empty();
    }
}
