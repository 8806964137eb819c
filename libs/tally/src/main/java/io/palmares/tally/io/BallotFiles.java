package io.palmares.tally.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads ballot files from disk or from a stream.
public final class BallotFiles {
    private BallotFiles() {}

    /// A case of the schema `tally-case/1`.
    ///
    /// @throws IOException when the bytes cannot be had, not when they are wrong
    public static CaseReading readCase(Path file) throws IOException {
        return readCase(Source.of(file));
    }

    public static CaseReading readCase(String name, InputStream in) throws IOException {
        return readCase(Source.of(name, in));
    }

    /// A rule in its JSON form, alone in its file.
    public static RuleReading readRule(Path file) throws IOException {
        Source source = Source.of(file);
        try (ByteCursor in = new ByteCursor(source.name(), source.open())) {
            JsonReader json = new JsonReader(in);
            RuleReading.Read rule = new RuleReading.Read(JsonTree.read(json));
            json.end();
            return rule;
        } catch (MalformedFile e) {
            return new RuleReading.Wrong(e.malformed());
        }
    }

    /// One of the formats others use. Big files on disk are read by several threads.
    ///
    /// @throws IOException when the bytes cannot be had, not when they are wrong
    public static Reading read(Path file, BallotFormat format) throws IOException {
        return read(Source.of(file), format);
    }

    public static Reading read(String name, InputStream in, BallotFormat format) throws IOException {
        return read(Source.of(name, in), format);
    }

    /// Writes ballots as BLT, or says why the format cannot hold them; then nothing was written.
    public static Optional<String> writeBlt(Appendable out, BallotSheet sheet) throws IOException {
        String obstacle = BltWriter.obstacle(sheet);
        if (obstacle.isEmpty()) {
            new BltWriter(out).write(sheet);
        }
        return obstacle.isEmpty() ? Optional.empty() : Optional.of(obstacle);
    }

    /// Writes ballots as ABIF, or says why the format cannot hold them; then nothing was written.
    public static Optional<String> writeAbif(Appendable out, BallotSheet sheet) throws IOException {
        String obstacle = AbifWriter.obstacle(sheet);
        if (obstacle.isEmpty()) {
            new AbifWriter(out).write(sheet.standing());
        }
        return obstacle.isEmpty() ? Optional.empty() : Optional.of(obstacle);
    }

    /// Writes a case of the schema `tally-case/1`; it can hold all ballots. The rule is taken as it
    /// is.
    public static void writeCase(
            Appendable out, String id, BallotSheet sheet, String method, Map<String, ? extends @Nullable Object> rule)
            throws IOException {
        BallotSheet standing = sheet.standing();
        new CaseWriter(out, standing.candidates()).write(id, standing, method, rule);
    }

    private static CaseReading readCase(Source source) throws IOException {
        try {
            return new CaseReader(source).read();
        } catch (MalformedFile e) {
            return e.malformed();
        } catch (IllegalStateException e) {
            return tooMany(source);
        }
    }

    private static Reading read(Source source, BallotFormat format) throws IOException {
        try {
            return switch (format) {
                case BallotFormat.Blt() -> new BltReader(source).read();
                case BallotFormat.PrefLib prefLib -> new PrefLibReader(source, prefLib).read();
                case BallotFormat.Abif abif -> new AbifReader(source, abif).read();
                case BallotFormat.Table table -> new TableReader(source, table).read();
            };
        } catch (MalformedFile e) {
            return e.malformed();
        } catch (ArithmeticException | IllegalStateException e) {
            return tooMany(source);
        }
    }

    /// Each line was well, but not all of them together.
    private static Malformed tooMany(Source source) {
        return new Malformed(source.name(), 1, 1, "more ballots, or distinct ones, than can be counted");
    }
}
