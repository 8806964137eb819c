package io.palmares.tally.io;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// Where the bytes of a ballot file come from: a name for messages, and a stream. A stream that is
/// no file is read once.
interface Source {
    String name();

    InputStream open() throws IOException;

    static Source of(Path file) {
        return new OnDisk(file);
    }

    static Source of(String name, InputStream in) {
        return new Streamed(name, in);
    }

    record Streamed(String name, InputStream open) implements Source {}

    /// A file that can be read from several places at once.
    record OnDisk(Path path) implements Source {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return new FileInputStream(path.toFile());
        }

        long size() {
            return path.toFile().length();
        }

        ByteCursor between(long from, long to) throws IOException {
            FileInputStream in = new FileInputStream(path.toFile());
            in.skipNBytes(from);
            return new ByteCursor(name(), in, to - from);
        }

        /// Where the first line that starts after `offset` starts.
        long lineAfter(long offset) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
                byte[] block = new byte[8192];
                file.seek(offset);
                long at = offset;
                for (int got = file.read(block); got > 0; got = file.read(block)) {
                    for (int i = 0; i < got; i++) {
                        if (block[i] == '\n') {
                            return at + i + 1;
                        }
                    }
                    at += got;
                }
                return at;
            }
        }
    }
}
