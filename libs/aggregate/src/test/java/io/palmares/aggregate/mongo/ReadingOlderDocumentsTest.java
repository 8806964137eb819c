package io.palmares.aggregate.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingOlderDocumentsTest {
    record Leaf(String name, List<String> marks) {}

    record Tree(
            String name,
            List<String> words,
            Set<String> kinds,
            Map<String, Leaf> named,
            @Nullable List<String> maybe,
            List<Leaf> leaves,
            @Nullable Leaf crown,
            @Nullable String note) {}

    private static Document complete(Document stored) {
        return OlderDocuments.complete(stored, Tree.class);
    }

    @Test
    void givesEveryListSetAndMapThatNobodyWrote() {
        Document tree = complete(new Document("name", "oak"));
        assertThat(tree.get("words")).isEqualTo(List.of());
        assertThat(tree.get("kinds")).isEqualTo(List.of());
        assertThat(tree.get("named")).isEqualTo(new Document());
        assertThat(tree.get("leaves")).isEqualTo(List.of());
    }

    @Test
    void treatsAWrittenNothingAlike() {
        assertThat(complete(new Document("words", null)).get("words")).isEqualTo(List.of());
    }

    @Test
    void leavesWhatMayBeAbsentAndWhatIsNoList() {
        assertThat(complete(new Document()).keySet()).doesNotContain("maybe", "crown", "note", "name");
    }

    @Test
    void changesNothingThatWasWritten() {
        assertThat(complete(new Document("words", List.of("tall"))).get("words"))
                .isEqualTo(List.of("tall"));
    }

    @Test
    void looksIntoRecordsInRecordsListsAndMaps() {
        Document tree = new Document("crown", new Document("name", "top"))
                .append("leaves", List.of(new Document("name", "one")))
                .append("named", new Document("two", new Document("name", "two")));
        complete(tree);
        assertThat(tree.get("crown", Document.class).get("marks")).isEqualTo(List.of());
        assertThat(tree.getList("leaves", Document.class).getFirst().get("marks"))
                .isEqualTo(List.of());
        assertThat(tree.get("named", Document.class).get("two", Document.class).get("marks"))
                .isEqualTo(List.of());
    }
}
