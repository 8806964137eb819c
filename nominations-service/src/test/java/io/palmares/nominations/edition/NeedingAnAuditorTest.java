package io.palmares.nominations.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.rulebook.json.StrictRulebookText;
import io.palmares.web.text.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever could have to draw a lot needs somebody to reveal it with: said before anything is published.
class NeedingAnAuditorTest {
    private static List<Violation> violations(String rulebook, boolean hasAuditor) {
        return new LotCheck(_ -> hasAuditor).violations("e", new StrictRulebookText().stored(rulebook));
    }

    private static String drawing() {
        return Rulebooks.ofEdition("e").replaceFirst("\"EX_AEQUO\"", "\"LOT\"");
    }

    @Test
    void isWhereALotEndsTheLadder() {
        assertThat(violations(drawing(), false))
                .singleElement()
                .extracting(Violation::pointer, Violation::rule)
                .containsExactly("/categories/0/tieLadder", "lot-auditor");
        assertThat(violations(drawing(), true)).isEmpty();
    }

    @Test
    void isWhereALotMayBeDrawnAtACutWithoutAJury() {
        String cut = Rulebooks.ofEdition("e")
                .replace("\"finalists\":0,\"tieLadder\":[\"EX", "\"finalists\":2,\"tieLadder\":[\"EX");
        assertThat(violations(cut, false)).extracting(Violation::pointer).containsExactly("/categories/1/tieLadder");
        assertThat(violations(cut, true)).isEmpty();
    }

    @Test
    void isNotWhereEqualsWinTogether() {
        assertThat(violations(Rulebooks.ofEdition("e"), false)).isEmpty();
    }
}
