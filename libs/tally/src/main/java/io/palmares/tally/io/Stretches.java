package io.palmares.tally.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads the lines of a big file in several threads, each its own stretch of whole lines.
///
/// Nothing is decided here about a file that is wrong: then the caller reads it again from the
/// start in one piece, which gives the exact place. So a file means the same however many threads
/// read it.
final class Stretches {
    private static final long WORTHWHILE = 1 << 20;
    /// Each thread keeps its own distinct ballots until the end.
    private static final int MOST_THREADS = 4;

    private Stretches() {}

    interface Reader<T> {
        T read(ByteCursor in) throws IOException, MalformedFile;
    }

    /// What each stretch from `start` on gave, in the order of the file; empty when the file is
    /// small, no file on disk, or wrong somewhere.
    static <T> List<T> read(Source source, long start, Reader<T> reader) throws IOException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        if (!(source instanceof Source.OnDisk disk) || threads < 2 || disk.size() - start < WORTHWHILE) {
            return List.of();
        }
        List<Callable<T>> stretches = stretches(disk, start, threads, reader);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<T> all = new ArrayList<>();
            for (Future<T> stretch : workers.invokeAll(stretches)) {
                all.add(stretch.get());
            }
            return all;
        } catch (ExecutionException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + source.name(), e);
        }
    }

    private static <T> List<Callable<T>> stretches(Source.OnDisk disk, long start, int parts, Reader<T> reader)
            throws IOException {
        List<Callable<T>> stretches = new ArrayList<>();
        long size = disk.size();
        long from = start;
        for (int part = 1; part <= parts; part++) {
            long to = part == parts ? size : Math.max(from, disk.lineAfter(start + (size - start) / parts * part));
            long begin = from;
            stretches.add(() -> {
                try (ByteCursor in = disk.between(begin, to)) {
                    return reader.read(in);
                }
            });
            from = to;
        }
        return stretches;
    }
}
