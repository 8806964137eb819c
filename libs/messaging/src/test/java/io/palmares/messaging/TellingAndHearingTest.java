package io.palmares.messaging;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.messaging.mongo.GuardedWrites;
import io.palmares.messaging.mongo.Written;
import io.palmares.testkit.WithEmbeddedStack;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest(classes = TestService.class)
@WithEmbeddedStack
class TellingAndHearingTest {
    @Autowired
    GuardedWrites tellers;

    @Autowired
    Stories stories;

    @Autowired
    MongoTemplate mongo;

    @Test
    void whatIsWrittenWithADocumentIsHeardInOrder() {
        assertThat(tellers.insert("a", Map.of("name", "A"), Told.by("a", "one"), Told.by("a", "two")))
                .isEqualTo(new Written(1));
        assertThat(tellers.replace("a", 1, Map.of("name", "A"), Told.by("a", "three")))
                .isEqualTo(new Written(2));
        eventually(() -> assertThat(stories.told("a")).containsExactly("one", "two", "three"));
        eventually(() -> assertThat(mongo.findById("a", Document.class, "tellers"))
                .doesNotContainKey("outbox")
                .containsEntry("pending", List.of())
                .containsEntry("sequence", 3L));
    }
}
