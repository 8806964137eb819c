package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.voting.ballot.Announcements.SpoiledList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every implementation of the announcements does.
interface AnnouncementsContract {
    Announcements announcements();

    @Test
    default void knowsNothingBeforeTheCount() {
        assertThat(announcements().lists(AVote.CATEGORY)).isEmpty();
        assertThat(announcements().spoiled(AVote.CATEGORY)).isEmpty();
    }

    @Test
    default void keepsTheNewestListsAndTheLeaves() {
        Announcements all = announcements();
        all.counted(AVote.CATEGORY, List.of(new SpoiledList(AVote.hash("old"), 9)));
        List<SpoiledList> lists = List.of(new SpoiledList(AVote.hash("a"), 2), new SpoiledList(AVote.hash("b"), 0));
        all.counted(AVote.CATEGORY, lists);
        assertThat(all.lists(AVote.CATEGORY)).isEqualTo(lists);
        assertThat(all.spoiled(AVote.CATEGORY)).isEmpty();
        all.announced(AVote.CATEGORY, Set.of(AVote.hash("x"), AVote.hash("y")));
        assertThat(all.spoiled(AVote.CATEGORY)).contains(Set.of(AVote.hash("x"), AVote.hash("y")));
        assertThat(all.lists(AVote.CATEGORY)).isEqualTo(lists);
        assertThat(all.spoiled(new CategoryId("ecc-2020", "another"))).isEmpty();
    }
}
