package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each attack is played, and found by whoever was predicted to find it. The table in `docs/attacks.md` is
/// written from the same list: `-Dpalmares.write` writes it, without that a stale one fails.
class AttacksTest {
    private static final Path PAGE = Path.of("../docs/attacks.md");

    static List<Attack> detected() {
        return Attack.all().stream().filter(a -> a.detector() != null).toList();
    }

    @ParameterizedTest
    @MethodSource("detected")
    void isFoundByItsDetector(Attack attack) {
        assertThat(attack.played().findings())
                .contains(Objects.requireNonNull(attack.detector()).text());
    }

    @Test
    void findsNothingWithoutAnAttack() {
        Set<String> found = Corpus.verify(Corpus.PUBLISHED, List.of(Corpus.checkpoint()), Corpus.HONEST.receipt());
        assertThat(found).isEmpty();
    }

    @Test
    void areAllInTheDocs() throws IOException {
        if (System.getProperty("palmares.write") != null) Files.writeString(PAGE, page());
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Who could do what, and what finds it

                Written by the test that plays every one of these attacks (`AttacksTest` in `verifier/`): an inside attacker with
                the keys that the part holds, and `./awards verify` against what they publish. A finding's code is what the
                report shows; *needs* is what whoever checks must have besides the published files. Besides these, every
                single field of every entry is changed in every way by `TamperCorpusTest`.

                | Attacker | What they do | Found as | Needs |
                |---|---|---|---|
                """);
        for (Attack attack : Attack.all()) {
            if (attack.detector() == null) continue;
            page.append("| %s | %s | `%s` | %s |\n"
                    .formatted(attack.who(), attack.what(), attack.detector().text(), attack.needs()));
        }
        page.append("""

                ## What nothing finds

                These rest on trust, or on people watching. [What that means](trust.md).

                | Attacker | What they could do | What stands against it |
                |---|---|---|
                """);
        for (Attack attack : Attack.all()) {
            if (attack.detector() != null) continue;
            page.append("| %s | %s | %s |\n".formatted(attack.who(), attack.what(), attack.needs()));
        }
        return page.toString();
    }
}
