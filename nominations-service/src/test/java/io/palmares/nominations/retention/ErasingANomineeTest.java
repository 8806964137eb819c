package io.palmares.nominations.retention;

import static io.palmares.nominations.juryfile.Written.by;
import static io.palmares.nominations.juryfile.Written.completion;
import static io.palmares.nominations.juryfile.Written.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.ledger.Bytes;
import io.palmares.nominations.juryfile.Written;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.memory.MemoryEndorsements;
import io.palmares.nominations.memory.MemoryMails;
import io.palmares.nominations.nominee.AnswerConsent;
import io.palmares.nominations.nominee.ConsentLinks;
import io.palmares.nominations.nominee.Decisions;
import io.palmares.nominations.nominee.Nominee;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One nominee may stand in several places: a ruling has moved or merged them.
class ErasingANomineeTest {
    private static final String ADA = "ada-of-the-first-category";
    private static final String RULING = "ruling-that-moves-her";
    private final Written written = new Written();
    private final PostOffice post = new PostOffice(new MemoryMails(), _ -> true, () -> Instant.EPOCH);
    private final ConsentLinks links = new ConsentLinks(new MasterSecret(Bytes.of(new byte[32]), new SecureRandom()));
    private final EraseNominee erase = new EraseNominee(
            written.nominees,
            written.nominations,
            new AnswerConsent(written.nominees, new MemoryCourses(), links, () -> Instant.EPOCH),
            new ForgetNominees(written.nominees, written.nominations, new MemoryEndorsements(), written.refile, post));

    private Nominee moved(Nominee nominee) {
        Nominee there = moved(nominee, RULING, "other");
        written.freeze(there.nominee());
        return written.find(there.nominee());
    }

    private Nominee moved(Nominee nominee, String ruling, String to) {
        written.nominees.change(nominee.nominee(), Ask.plain(), kept -> Decisions.move(kept.state(), ruling, to));
        Nominee copy = Decisions.copy(written.find(nominee.nominee()), to, ruling);
        written.nominees.create(copy.nominee(), Ask.plain(), Change.silently(copy));
        return copy;
    }

    private Nominee nominated() {
        String nomination = written.nomination("c", "m1", ADA, "of Ada");
        return written.nominee(ADA, List.of(completion("as Ada", null)), by(nomination, null));
    }

    @Test
    void takesWhoWasMovedOutOfTheOtherCategoryToo() {
        Nominee there = moved(nominated());
        assertThat(texts(written.file(there.nominee()))).containsExactly("*as Ada", "of Ada");
        erase.byLink(links.token(ADA));
        assertThat(written.find(ADA).isErased()).isTrue();
        assertThat(written.find(there.nominee()).isErased()).isTrue();
        assertThat(written.file(there.nominee())).isNull();
        assertThat(written.nominees.told()).last().isEqualTo(new Nominee.Fact.Erased());
    }

    @Test
    void takesWhoWasMovedOutOfTheFirstCategoryToo() {
        Nominee there = moved(nominated());
        erase.of("e", "other", there.nominee());
        assertThat(written.find(there.nominee()).isErased()).isTrue();
        assertThat(written.find(ADA).isErased()).isTrue();
    }

    @Test
    void takesWhoWasMovedTwiceOutOfEveryCategory() {
        Nominee second = moved(nominated(), RULING, "second");
        Nominee third = moved(second, "another-ruling", "third");
        erase.of("e", "third", third.nominee());
        assertThat(List.of(ADA, second.nominee(), third.nominee()))
                .allSatisfy(id -> assertThat(written.find(id).isErased()).isTrue());
    }

    @Test
    void leavesOthersAlone() {
        Nominee there = moved(nominated());
        String nomination = written.nomination("c", "m2", "eve", "of Eve");
        written.nominee("eve", List.of(), by(nomination, null));
        erase.of("e", "other", there.nominee());
        assertThat(written.find("eve").isErased()).isFalse();
    }

    @Test
    void takesTheTextsOfWhoWasMergedFromTheOthersFile() {
        String theirs = written.nomination("c", "m2", "ada-l", "of Ada L.");
        String mine = written.nomination("c", "m1", ADA, "of Ada");
        written.nominee(ADA, List.of(), by(mine, null), by(theirs, "ada-l"));
        written.nominee(
                "ada-l",
                Nominee.State.MERGED,
                new Nominee.Decision(RULING, ADA),
                List.of(completion("as Ada L.", null)),
                by(theirs, null));
        written.freeze(ADA);
        assertThat(texts(written.file(ADA))).containsExactly("*as Ada L.", "of Ada", "of Ada L.");
        assertThat(erase.of("e", "c", "ada-l")).isInstanceOf(Outcome.Done.class);
        assertThat(texts(written.file(ADA))).containsExactly("of Ada");
        assertThat(written.find(ADA).isErased()).isFalse();
    }
}
