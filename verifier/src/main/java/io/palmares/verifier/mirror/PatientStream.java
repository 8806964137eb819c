package io.palmares.verifier.mirror;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Bytes from somewhere that may stall on purpose: each file has a time to begin with, and gets more of it for every
/// byte that comes. Whoever is slower is hung up on.
final class PatientStream extends FilterInputStream {
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    private final String name;
    private final long patience;
    private final long leastBytes;
    private final Future<?> watch;
    private final long begun = System.nanoTime();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean hungUp;

    /// @param leastBytes a second, on the average after the first wait
    PatientStream(InputStream in, String name, Duration patience, long leastBytes) {
        super(in);
        this.name = name;
        this.patience = patience.toNanos();
        this.leastBytes = leastBytes;
        long every = Math.max(1, patience.toMillis() / 4);
        this.watch = WATCH.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long allowed = patience + bytes.get() * (TimeUnit.SECONDS.toNanos(1) / leastBytes);
        if (System.nanoTime() - begun > allowed) hangUp();
    }

    private void hangUp() {
        hungUp = true;
        try {
            close();
        } catch (IOException gone) {
            // It was to be closed anyway.
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = awaited(into, from, length);
        if (hungUp) throw new IOException(name + " comes too slowly");
        if (read > 0) bytes.addAndGet(read);
        return read;
    }

    private int awaited(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException closed) {
            if (hungUp) throw new IOException(name + " comes too slowly", closed);
            throw closed;
        }
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        super.close();
    }
}
