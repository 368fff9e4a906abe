package city.yanhuo.source.container;

import city.yanhuo.source.raw.Unfolding;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** How much of a container has been unfolded, which is never more than {@link Unfolding} says, nor than 32 GB. */
final class Budget {
    private static final long NEVER = 32L << 30;

    private final long limit;
    private final Map<String, Long> unfolded = new HashMap<>();
    private long total;

    Budget(long packed) {
        this.limit = Math.min(NEVER, Unfolding.limit(packed));
    }

    /** Counts what is read of a member; bytes that are read again count once. */
    InputStream watch(String member, InputStream in) {
        return new FilterInputStream(in) {
            private long position;

            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count(Math.max(read, 0));
                return read;
            }

            private void count(int read) throws IOException {
                position += read;
                spend(member, position);
            }
        };
    }

    private synchronized void spend(String member, long position) throws IOException {
        long before = unfolded.getOrDefault(member, 0L);
        if (position > before) {
            unfolded.put(member, position);
            total += position - before;
        }
        if (total > limit) {
            throw new BombException(limit);
        }
    }

    /** A container that unfolds to more than it may. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;

        BombException(long limit) {
            super("it unfolds to more than " + (limit >> 20) + " MB");
        }
    }
}
