package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.Json;
import io.palmares.ledger.SigningKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningOfSpoiledBallotsTest implements AnnouncementsContract {
    private static final ItemList SPOILED = ItemList.ofHashes(List.of(AVote.hash("a leaf")));
    private static final ItemList NONE = new ItemList(List.of());
    private final Announcements announcements = new MemoryAnnouncements();

    @Override
    public Announcements announcements() {
        return announcements;
    }

    private static Bytes count(String paper, ItemList spoiled) {
        return new EntryBody(Json.object(o -> {
                    o.put("v", Json.of(1));
                    o.put("t", Json.of("count"));
                    o.put("log", Json.of(AVote.LOG.value()));
                    o.put("paper", Json.of(AVote.hash(paper)));
                    o.put("spoiledRoot", Json.of(spoiled.root()));
                    o.put("spoiledSize", Json.of(spoiled.size()));
                }))
                .signedBy(SigningKey.ofSeed(AVote.hash("results").bytes()))
                .bytes();
    }

    private LearnSpoiled learning(ItemList file) {
        return new LearnSpoiled(announcements, (_, root) -> {
            assertThat(root).isEqualTo(SPOILED.root());
            return file;
        });
    }

    @Test
    void fetchesTheListsThatAreNotEmptyAtTheAnnouncement() {
        LearnSpoiled learning = learning(SPOILED);
        learning.counted(AVote.CATEGORY, List.of(count("one", NONE), count("two", SPOILED)));
        assertThat(announcements.spoiled(AVote.CATEGORY)).isEmpty();
        learning.announced(AVote.CATEGORY);
        assertThat(announcements.spoiled(AVote.CATEGORY)).contains(Set.of(AVote.hash("a leaf")));
    }

    @Test
    void asksForNothingWhereNothingWasSpoiled() {
        learning(NONE).announced(AVote.CATEGORY);
        assertThat(announcements.spoiled(AVote.CATEGORY)).contains(Set.<Hash>of());
    }

    @Test
    void believesNoOtherListThanTheCommittedOne() {
        LearnSpoiled learning = learning(ItemList.ofHashes(List.of(AVote.hash("another leaf"))));
        learning.counted(AVote.CATEGORY, List.of(count("one", SPOILED)));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> learning.announced(AVote.CATEGORY));
        assertThat(announcements.spoiled(AVote.CATEGORY)).isEmpty();
    }
}
