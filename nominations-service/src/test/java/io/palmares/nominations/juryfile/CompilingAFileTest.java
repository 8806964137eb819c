package io.palmares.nominations.juryfile;

import static io.palmares.nominations.juryfile.Written.RECORD;
import static io.palmares.nominations.juryfile.Written.answers;
import static io.palmares.nominations.juryfile.Written.by;
import static io.palmares.nominations.juryfile.Written.completion;
import static io.palmares.nominations.juryfile.Written.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nominee.JuryFile;
import io.palmares.nominations.nominee.JuryFile.Part;
import io.palmares.nominations.nominee.Nominee;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompilingAFileTest {
    private final Written written = new Written();

    private List<String> compiled(Nominee nominee) {
        return texts(written.compile.of(nominee, RECORD));
    }

    @Test
    void beginsWithTheNomineesOwnLastWords() {
        String first = written.nomination("c", "m1", "ada", "first");
        String second = written.nomination("c", "m2", "ada", "second");
        Nominee ada = written.nominee(
                "ada", List.of(completion("draft", null), completion("own", null)), by(first, null), by(second, null));
        assertThat(compiled(ada)).containsExactly("*own", "first", "second");
    }

    @Test
    void takesTheLastSubmittedVersionOnly() {
        String amended = written.nomination("c", "m1", "ada", "early", "late");
        assertThat(compiled(written.nominee("ada", List.of(), by(amended, null))))
                .containsExactly("late");
    }

    @Test
    void leavesOutWhatIsWithdrawnOrErased() {
        String stands = written.nomination("c", "m1", "ada", "stands");
        String withdrawn = written.nomination("c", "m2", "ada", "withdrawn");
        String erased = written.nomination("c", "m3", "ada", "erased");
        written.change(
                withdrawn,
                it -> new Nomination(
                        it.edition(),
                        it.category(),
                        it.member(),
                        it.slot(),
                        it.content(),
                        Nomination.State.WITHDRAWN,
                        it.submitted(),
                        it.nominee(),
                        false,
                        null));
        written.change(erased, Nomination::forgotten);
        Nominee ada = written.nominee("ada", List.of(), by(withdrawn, null), by(stands, null), by(erased, null));
        assertThat(compiled(ada)).containsExactly("stands");
    }

    @Test
    void includesWhatWasWrittenWhereANomineeWasMerged() {
        String mine = written.nomination("c", "m1", "ada", "of Ada");
        String theirs = written.nomination("c", "m2", "ada-l", "of Ada L.");
        String oldest = written.nomination("c", "m3", "a-l", "of A. L.");
        written.nominee("a-l", List.of(completion("as A. L.", null)), by(oldest, null));
        written.nominee("ada-l", List.of(completion("as Ada L.", null)), by(theirs, null), by(oldest, "a-l"));
        Nominee ada = written.nominee(
                "ada", List.of(completion("as Ada", null)), by(mine, null), by(theirs, "ada-l"), by(oldest, "ada-l"));
        assertThat(compiled(ada))
                .containsExactly("*as Ada", "*as Ada L.", "*as A. L.", "of Ada", "of Ada L.", "of A. L.");
    }

    @Test
    void saysWhoseFormWasFilledInBeforeAMove() {
        String before = written.nomination("other", "m1", "ada", "there");
        Nominee moved = written.nominee("ada", List.of(completion("own", "other")), by(before, null));
        assertThat(file(moved).parts()).extracting(Part::category).containsExactly("other", "other");
        Nominee since = written.nominee("eve", List.of(completion("own", null)), by(before, null));
        assertThat(file(since).parts()).extracting(Part::category).containsExactly("c", "other");
    }

    @Test
    void repeatsNoCitationOfTheRecordAndNamesNoNominator() {
        String leading = written.nomination("c", "m-one", "ada", "first");
        String other = written.nomination("c", "m-two", "ada-l", "second");
        Nominee ada = written.nominee("ada", List.of(), by(leading, null), by(other, null));
        assertThat(file(ada).parts())
                .containsExactly(
                        new Part(false, "c", Map.of(), null, answers("first")),
                        new Part(false, "c", Map.of("en", "Case for ada-l"), null, answers("second")));
        assertThat(file(ada).toString()).doesNotContain("m-one").doesNotContain("m-two");
    }

    @Test
    void isNoneWhereNobodyWroteMoreThanThePublicReads() {
        String bare = written.nomination("c", "m1", "ada", "x");
        written.change(
                bare,
                it -> new Nomination(
                        it.edition(),
                        it.category(),
                        it.member(),
                        it.slot(),
                        it.content(),
                        it.state(),
                        List.of(new Nomination.Version(
                                withFile(it.content(), "{}"),
                                it.submitted().getFirst().at(),
                                "salt")),
                        it.nominee(),
                        false,
                        null));
        assertThat(written.compile.of(written.nominee("ada", List.of(), by(bare, null)), RECORD))
                .isNull();
    }

    private static Nomination.Content withFile(Nomination.Content it, String file) {
        return new Nomination.Content(
                it.kind(),
                it.name(),
                it.organisation(),
                it.country(),
                it.partners(),
                it.contact(),
                it.citation(),
                it.link(),
                it.self(),
                file);
    }

    private JuryFile file(Nominee nominee) {
        return Objects.requireNonNull(written.compile.of(nominee, RECORD));
    }
}
