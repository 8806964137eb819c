package io.palmares.verifier.box;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// Records of one length, sorted by their bytes. What does not fit into a fixed piece of memory is sorted in
/// pieces that wait in files, and merged.
final class Sorted implements AutoCloseable {
    static final int IN_MEMORY = 32_768;
    /// More files than this are merged into one before the next is written.
    private static final int MOST_FILES = 64;

    private final int length;
    private final int most;
    private final List<byte[]> fresh = new ArrayList<>();
    private final List<Path> pieces = new ArrayList<>();

    Sorted(int length) {
        this(length, IN_MEMORY);
    }

    Sorted(int length, int most) {
        this.length = length;
        this.most = most;
    }

    void add(byte[] bytes) {
        fresh.add(bytes);
        if (fresh.size() == most) spill();
    }

    private void spill() {
        fresh.sort(Arrays::compareUnsigned);
        pieces.add(write(taker -> fresh.forEach(taker)));
        fresh.clear();
        if (pieces.size() == MOST_FILES) {
            Path merged = write(this::each);
            remove();
            pieces.add(merged);
        }
    }

    private static Path write(Consumer<Consumer<byte[]>> source) {
        try {
            Path file = Files.createTempFile("palmares-verify", ".sorted");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                source.accept(bytes -> {
                    try {
                        out.write(bytes);
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                });
            }
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// All records, the lowest first.
    void each(Consumer<byte[]> taker) {
        try (Cursor cursor = cursor()) {
            for (byte[] next = cursor.next(); next.length > 0; next = cursor.next()) taker.accept(next);
        }
    }

    /// One after the other, the lowest first. Nothing is added while it is open.
    Cursor cursor() {
        fresh.sort(Arrays::compareUnsigned);
        try {
            Cursor cursor = new Cursor(length);
            for (Path piece : pieces) cursor.open(piece);
            cursor.add(fresh);
            return cursor;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        remove();
        fresh.clear();
    }

    private void remove() {
        pieces.forEach(piece -> {
            try {
                Files.deleteIfExists(piece);
            } catch (IOException stays) {
                piece.toFile().deleteOnExit();
            }
        });
        pieces.clear();
    }

    static final class Cursor implements AutoCloseable {
        private final int length;
        private final List<DataInputStream> files = new ArrayList<>();
        private final PriorityQueue<Head> heads =
                new PriorityQueue<>(Comparator.comparing(Head::bytes, Arrays::compareUnsigned));

        private interface Source {
            /// Empty at the end.
            byte[] next() throws IOException;
        }

        private static final class Head {
            private final byte[] bytes;
            private final Source source;

            Head(byte[] bytes, Source source) {
                this.bytes = bytes;
                this.source = source;
            }

            byte[] bytes() {
                return bytes;
            }
        }

        private Cursor(int length) {
            this.length = length;
        }

        private void open(Path piece) throws IOException {
            DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(piece), 1 << 15));
            files.add(in);
            offer(() -> {
                byte[] bytes = new byte[length];
                try {
                    in.readFully(bytes);
                    return bytes;
                } catch (EOFException end) {
                    return new byte[0];
                }
            });
        }

        private void add(List<byte[]> sorted) throws IOException {
            var rest = sorted.iterator();
            offer(() -> rest.hasNext() ? rest.next() : new byte[0]);
        }

        private void offer(Source source) throws IOException {
            byte[] bytes = source.next();
            if (bytes.length > 0) heads.add(new Head(bytes, source));
        }

        /// Empty at the end.
        byte[] next() {
            Head head = heads.poll();
            if (head == null) return new byte[0];
            try {
                offer(head.source);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return head.bytes;
        }

        @Override
        public void close() {
            for (DataInputStream file : files) {
                try {
                    file.close();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
    }
}
