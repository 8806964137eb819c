package io.palmares.nominations.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.rulebook.json.StrictRulebookText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendingARulebookTest {
    private static final Instant BEFORE = Instant.parse("2020-02-01T07:59:59Z");
    private static final Instant OPENED = Instant.parse("2020-02-01T08:00:00Z");
    private final StrictRulebookText texts = new StrictRulebookText();
    private final Rulebook book = texts.stored(Rulebooks.ofEdition("e"));

    @Test
    void criteriaFreezeWhenNominationsOpen() {
        Rulebook changed = with("\"weight\":60", "\"weight\":50");
        assertThat(pointers(changed, BEFORE)).isEmpty();
        assertThat(pointers(changed, OPENED)).containsExactly("/categories/0/jury/criteria");
    }

    @Test
    void theTieLadderFreezesWhenNominationsOpen() {
        Rulebook changed = with("[\"JURY_SCORE\",\"EX_AEQUO\"]", "[\"JURY_SCORE\",\"LOT\"]");
        assertThat(pointers(changed, BEFORE)).isEmpty();
        assertThat(pointers(changed, OPENED)).containsExactly("/categories/0/tieLadder");
    }

    @Test
    void electorateAndMethodAreFrozenFromPublicationOn() {
        assertThat(pointers(with("WITHHOLD", "ALLOW"), BEFORE)).containsExactly("/ownCandidate");
        assertThat(pointers(with("\"kind\":\"MEMBERS\"", "\"kind\":\"ORGANISATIONS\""), BEFORE))
                .containsExactly("/classes");
        assertThat(pointers(with("PLURALITY", "APPROVAL"), BEFORE))
                .containsExactly("/categories/0/vote", "/categories/1/vote");
    }

    @Test
    void instantsAreExtendedNeverShortenedAndNotOncePassed() {
        Rulebook later = with("\"nominationsClose\":\"2020-03-01T18:00\"", "\"nominationsClose\":\"2020-03-02T18:00\"");
        Rulebook earlier =
                with("\"nominationsClose\":\"2020-03-01T18:00\"", "\"nominationsClose\":\"2020-02-29T18:00\"");
        assertThat(pointers(later, Instant.parse("2020-03-01T16:59:59Z"))).isEmpty();
        assertThat(pointers(later, Instant.parse("2020-03-01T17:00:00Z")))
                .contains("/categories/0/timetable/nominationsClose");
        assertThat(pointers(earlier, BEFORE)).contains("/categories/0/timetable/nominationsClose");
    }

    private Rulebook with(String old, String fresh) {
        return texts.stored(Rulebooks.ofEdition("e").replace(old, fresh));
    }

    private List<String> pointers(Rulebook changed, Instant now) {
        return Frozen.violations(book, changed, now).stream()
                .map(v -> v.pointer())
                .toList();
    }
}
