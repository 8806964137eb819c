package io.palmares.nominations.juryfile;

import static io.palmares.nominations.juryfile.Written.by;
import static io.palmares.nominations.juryfile.Written.completion;
import static io.palmares.nominations.juryfile.Written.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nominee.Nominee;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A candidate into whom another was merged, and who was erased then.
class RefilingCandidatesTest {
    private final Written written = new Written();
    private String theirs = "";

    @BeforeEach
    void aCandidate() {
        String mine = written.nomination("c", "m1", "ada", "of Ada");
        theirs = written.nomination("c", "m2", "ada-l", "of Ada L.");
        written.nominee("ada", List.of(completion("as Ada", null)), by(mine, null), by(theirs, "ada-l"));
        written.nominee(
                "ada-l",
                Nominee.State.MERGED,
                new Nominee.Decision("ruling", "ada"),
                List.of(completion("as Ada L.", null)),
                by(theirs, null));
        written.freeze("ada");
        assertThat(file()).containsExactly("*as Ada", "*as Ada L.", "of Ada", "of Ada L.");
        assertThat(written.nominees.told()).hasSize(1);
    }

    private List<String> file() {
        return texts(written.file("ada"));
    }

    @Test
    void isToldAgainWithoutWhatWasErased() {
        written.change(theirs, Nomination::forgotten);
        written.refile.without(written.find("ada-l"));
        assertThat(file()).containsExactly("*as Ada", "of Ada");
        assertThat(written.nominees.told())
                .containsExactly(new Nominee.Fact.ProfileChanged(), new Nominee.Fact.ProfileChanged());
    }

    @Test
    void isToldOnceHoweverOftenItIsAsked() {
        written.change(theirs, Nomination::forgotten);
        written.refile.without(written.find("ada-l"));
        written.refile.without(written.find("ada-l"));
        assertThat(written.nominees.told()).hasSize(2);
    }

    @Test
    void isNotToldAgainForNothing() {
        written.refile.again("ada");
        assertThat(written.nominees.told()).hasSize(1);
    }

    @Test
    void growsNoMore() {
        written.nominee("eve", List.of(), by("e:c:m3:1", null));
        written.freeze("eve");
        assertThat(written.nomination("c", "m3", "eve", "of Eve")).isEqualTo("e:c:m3:1");
        written.refile.again("eve");
        assertThat(written.file("eve")).isNull();
    }

    @Test
    void isClosedWhenTheJuryIsLongDone() {
        written.refile.close("ada");
        assertThat(written.file("ada")).isNull();
        assertThat(written.nominees.told()).hasSize(2);
        written.refile.again("ada");
        assertThat(written.file("ada")).isNull();
        assertThat(written.nominees.told()).hasSize(2);
    }
}
