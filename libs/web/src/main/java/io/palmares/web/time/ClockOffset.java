package io.palmares.web.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// How far the deadlines clock is from the machine's, in a file that all processes of one installation map: eight
/// bytes, big-endian milliseconds. Zero means "never set".
public final class ClockOffset {

    private static final VarHandle MILLIS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MappedByteBuffer file;

    private ClockOffset(MappedByteBuffer file) {
        this.file = file;
    }

    /// For those who read it. Whoever starts first makes the file, so that the order of starting does not matter.
    public static ClockOffset reading(Path path) {
        return open(path, FileChannel.MapMode.READ_ONLY, StandardOpenOption.READ);
    }

    /// For the one process that moves the clock: the gateway.
    public static ClockOffset writing(Path path) {
        return open(path, FileChannel.MapMode.READ_WRITE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static ClockOffset open(Path path, FileChannel.MapMode mode, OpenOption... options) {
        try {
            if (Files.notExists(path) || Files.size(path) < Long.BYTES) {
                extend(path);
            }
            try (FileChannel channel = FileChannel.open(path, options)) {
                return new ClockOffset(channel.map(mode, 0, Long.BYTES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot map the clock file " + path, e);
        }
    }

    /// Only ever appends what is missing. Two first starters at once append the same zeros.
    private static void extend(Path path) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() < Long.BYTES) {
                channel.write(ByteBuffer.allocate((int) (Long.BYTES - channel.size())), channel.size());
            }
        }
    }

    public long millis() {
        return (long) MILLIS.getVolatile(file, 0);
    }

    public void set(long millis) {
        MILLIS.setVolatile(file, 0, millis);
        file.force();
    }
}
