package io.palmares.verifier.box;

import io.palmares.verifier.count.Marks;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The openings file beside the ballots that count: each opened once or listed as spoiled, none other, each
/// with the marks its voter committed to. Both lie in the order of leaves, so that they are read side by
/// side.
final class Opened {
    /// Of different marks, in bytes. Where there are more, they are read from the file again instead of being kept.
    private static final long KEPT = 1 << 23;

    private final BoxTerms terms;
    private final Fields count;
    private final NamedFiles files;
    private final Report report;
    private final String where;
    private final byte[] paper;
    private final Map<Marks, Long> marks = new HashMap<>();
    private boolean kept = true;
    private long keptBytes;
    private boolean whole = true;
    private long spoiled;

    Opened(BoxTerms terms, Entry count, NamedFiles files, Report report) {
        this.terms = terms;
        this.count = count.body();
        this.files = files;
        this.report = report;
        this.where = "openings of " + terms.origin();
        this.paper = Base64s.fromUrl(terms.paper().leaf());
    }

    boolean isIndividual() {
        return count.text("openings").equals("INDIVIDUAL");
    }

    boolean isWhole() {
        return whole;
    }

    long spoiled() {
        return spoiled;
    }

    /// What each opened ballot says, in no order.
    Consumer<Consumer<Marks>> ballots() {
        return kept ? this::fromMemory : this::fromFile;
    }

    private void fromMemory(Consumer<Marks> taker) {
        marks.forEach((said, ballots) -> {
            for (long i = 0; i < ballots; i++) taker.accept(said);
        });
    }

    private void fromFile(Consumer<Marks> taker) {
        files.list(
                root("openings"),
                size("openings"),
                where,
                Opened::bytes,
                line -> taker.accept(Marks.read(CanonicalJson.fields(line).value("marks"))));
    }

    private String root(String list) {
        return count.text(list + "Root");
    }

    private long size(String list) {
        return count.whole(list + "Size", 0, Long.MAX_VALUE);
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /// @param counted sorted by leaf
    void check(Sorted counted, long number) {
        if (!terms.announced()) {
            report.pending("the openings of " + terms.origin() + ": published with the announcement");
            whole = false;
            return;
        }
        try (Sorted.Cursor cursor = counted.cursor()) {
            spoiledOnes(cursor);
        }
        kind(number - spoiled);
        if (!isIndividual()) return;
        try (Sorted.Cursor cursor = counted.cursor()) {
            openings(cursor, number - spoiled);
        }
    }

    /// Totals where the paper says so, and where fewer than ten ballots were opened.
    private void kind(long opened) {
        String planned = terms.paper().body().text("openings");
        String expected = opened < 10 ? "TOTALS" : planned;
        if (!count.text("openings").equals(expected)) report.find(Code.COUNT_OPENINGS, where, "it takes " + expected);
    }

    private void spoiledOnes(Sorted.Cursor cursor) {
        Beside beside = new Beside(cursor);
        Ascending order = new Ascending();
        whole &= files.list(root("spoiled"), size("spoiled"), where, Opened::leaf, line -> {
            order.next(leaf(line), line);
            if (beside.at(leaf(line)).isEmpty()) report.find(Code.SPOILED_UNCOUNTED, where, line);
            else spoiled++;
        });
    }

    private void openings(Sorted.Cursor cursor, long toOpen) {
        Beside beside = new Beside(cursor);
        Ascending order = new Ascending();
        long[] opened = {0};
        whole &= files.list(root("openings"), size("openings"), where, Opened::bytes, line -> {
            Fields opening = CanonicalJson.fields(line).exactly("leaf", "marks", "salt");
            byte[] leaf = leaf(opening.bytes("leaf", Hashes.LENGTH));
            order.next(leaf, opening.text("leaf"));
            Optional<CountedRecord> ballot = beside.at(leaf);
            if (ballot.isEmpty()) {
                report.find(Code.OPENING_UNCOUNTED, where, "leaf " + opening.text("leaf"));
                return;
            }
            opened[0]++;
            open(opening, ballot.get());
        });
        if (whole && opened[0] != toOpen) {
            report.find(Code.OPENING_MISSING, where, opened[0] + " opened of " + toOpen + " that count");
        }
        report.checked("ballots opened with the marks they committed to", opened[0]);
    }

    private void open(Fields opening, CountedRecord ballot) {
        Json value = opening.value("marks");
        String canonical = value.canonical();
        if (!ballot.isOpenedBy(paper, Base64s.fromUrl(opening.bytes("salt", Hashes.LENGTH)), canonical)) {
            report.find(Code.OPENING_COMMITMENT, where, "leaf " + opening.text("leaf"));
        }
        Marks read = Marks.read(value);
        long longest = terms.paper().body().whole("marksMax", 1, 1 << 20);
        if (!terms.form().takes(read) || bytes(canonical).length > longest) {
            report.find(Code.OPENING_MARKS, where, "leaf " + opening.text("leaf"));
        }
        if (kept) keep(read, canonical.length());
    }

    private void keep(Marks read, int length) {
        if (marks.merge(read, 1L, Long::sum) == 1) keptBytes += length;
        if (keptBytes > KEPT) {
            kept = false;
            marks.clear();
        }
    }

    /// Leaves ascend, each once.
    private final class Ascending {
        private byte[] before = new byte[0];

        void next(byte[] leaf, String name) {
            if (Arrays.compareUnsigned(before, leaf) >= 0) report.find(Code.FILE_ORDER, where, "leaf " + name);
            before = leaf;
        }
    }

    /// The counted ballots, read beside a list in the same order.
    private static final class Beside {
        private final Sorted.Cursor cursor;
        private byte[] at;

        Beside(Sorted.Cursor cursor) {
            this.cursor = cursor;
            this.at = cursor.next();
        }

        /// Each ballot once.
        Optional<CountedRecord> at(byte[] leaf) {
            while (at.length > 0 && Arrays.compareUnsigned(new CountedRecord(at).leaf(), leaf) < 0) at = cursor.next();
            if (at.length == 0 || !Arrays.equals(new CountedRecord(at).leaf(), leaf)) return Optional.empty();
            CountedRecord found = new CountedRecord(at);
            at = cursor.next();
            return Optional.of(found);
        }
    }

    private static byte[] leaf(String text) {
        byte[] leaf = Base64s.fromUrl(text);
        if (leaf.length != Hashes.LENGTH) throw new Malformed("a leaf has 32 bytes");
        return leaf;
    }
}
