package io.palmares.voting.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Entry;
import io.palmares.ledger.log.LogId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every store of an edition's entries does.
public interface EditionEntriesContract {
    EditionEntries entries();

    @Test
    default void letsAnEntryWaitOnce() {
        EditionEntries entries = entries();
        Entry edition = new AnEdition().edition();
        assertThat(entries.waiting()).isEmpty();
        assertThat(entries.keep(edition)).isTrue();
        assertThat(entries.keep(edition)).isFalse();
        assertThat(entries.waiting()).containsExactly(edition);
        assertThat(entries.placed(AnEdition.ID)).isEmpty();
    }

    @Test
    default void givesThemInTheOrderOfTheLog() {
        EditionEntries entries = entries();
        AnEdition an = new AnEdition();
        List<Entry> all = List.of(an.edition(), an.nominations(), an.candidates(), an.shortlist());
        all.reversed().forEach(entries::keep);
        entries.place(AnEdition.ID, 1, List.of(all.get(1).bytes(), all.get(2).bytes()));
        entries.place(AnEdition.ID, 0, List.of(all.get(0).bytes()));
        entries.place(AnEdition.ID, 0, List.of(all.get(0).bytes()));
        assertThat(entries.placed(AnEdition.ID)).isEqualTo(all.subList(0, 3));
        assertThat(entries.waiting()).containsExactly(all.get(3));
        assertThat(entries.keep(all.get(2))).isFalse();
        assertThat(entries.placed(new LogId("another"))).isEmpty();
    }

    @Test
    default void placesAnEntryThatNeverWaitedHere() {
        EditionEntries entries = entries();
        Entry edition = new AnEdition().edition();
        entries.place(AnEdition.ID, 0, List.of(edition.bytes()));
        assertThat(entries.placed(AnEdition.ID)).containsExactly(edition);
        assertThat(entries.keep(edition)).isFalse();
    }

    @Test
    default void learnsTheNewestCourses() {
        EditionEntries entries = entries();
        assertThat(entries.courses("ecc-2020").categories()).isEmpty();
        entries.learn("ecc-2020", new Courses(Map.of("a", new Courses.Course(true, false))));
        Courses newest = new Courses(Map.of("a", new Courses.Course(false, true), "b", new Courses.Course(true, true)));
        entries.learn("ecc-2020", newest);
        assertThat(entries.courses("ecc-2020")).isEqualTo(newest);
        assertThat(entries.courses("ecc-2021").categories()).isEmpty();
        assertThat(entries.editions()).containsExactly("ecc-2020");
    }
}
