package io.palmares.nominations.candidates;

import io.palmares.booth.RandomSource;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.SaltedHash;
import io.palmares.nominations.category.Candidate;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Relation;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.juryfile.CompileFile;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.PublicRecords;
import io.palmares.nominations.nominee.Relations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes candidates of those who go on: an id, a public record with its label, and whom and what each is tied to.
public final class MakeCandidates {
    private final Relations relations;
    private final Endorsers endorsers;
    private final PublicRecords records;
    private final CompileFile files;
    private final Demo demo;
    private final PublicIds ids;
    private final RandomSource random;

    /// Put together from its parts.
    ///
    /// @param random for the salts of public records
    public MakeCandidates(
            Relations relations,
            Endorsers endorsers,
            PublicRecords records,
            CompileFile files,
            Demo demo,
            PublicIds ids,
            RandomSource random) {
        this.relations = relations;
        this.endorsers = endorsers;
        this.records = records;
        this.files = files;
        this.demo = demo;
        this.ids = ids;
        this.random = random;
    }

    /// Whether an edition is invented, and says so.
    @FunctionalInterface
    public interface Demo {
        boolean is(String edition);
    }

    /// The id by which papers and lots call a nominee: always the same for one, and nobody else can tell whose it is.
    @FunctionalInterface
    public interface PublicIds {
        String of(String nominee);
    }

    String id(String nominee) {
        return ids.of(nominee);
    }

    /// With what its jury reads, if it has one.
    ///
    /// @param drawn the nominee's id, if a lot decided for them
    Nominee.Frozen candidate(Course course, Nominee nominee, @Nullable String drawn) {
        String record = records.of(nominee, demo.is(nominee.edition()));
        Bytes salt = random.bytes(SaltedHash.SALT_LENGTH);
        return new Nominee.Frozen(
                ids.of(nominee.nominee()),
                record,
                salt.base64Url(),
                SaltedHash.of(SaltedHash.Kind.LABEL, salt, Bytes.utf8(record)).toString(),
                course.terms().preset().hasJury() ? files.of(nominee, record) : null,
                drawn);
    }

    /// Of nominees who are fixed; from then on nobody endorses them.
    List<Candidate> of(Course course, List<Nominee> fixed) {
        Map<String, List<Relation>> endorsed = endorsers.onPanel(course);
        return fixed.stream()
                .filter(nominee -> nominee.frozen() != null && nominee.frozen().candidate() != null)
                .map(nominee -> new Candidate(
                        Objects.requireNonNull(nominee.frozen().candidate()),
                        nominee.nominee(),
                        Objects.requireNonNull(nominee.frozen().label()),
                        Stream.concat(
                                        relations.of(nominee).stream(),
                                        endorsed.getOrDefault(nominee.nominee(), List.of()).stream())
                                .toList()))
                .sorted(Comparator.comparing(Candidate::candidate))
                .toList();
    }
}
