package io.palmares.nominations.juryfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.ProfileChanged;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.nominations.nominee.JuryFile;
import io.palmares.nominations.nominee.JuryFile.Part;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.events.NomineeWords;
import io.palmares.nominations.rulebook.FileLength;
import io.palmares.testkit.EventContracts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How much an event carries, and what becomes of what it has no room for.
class FillingAnEventTest {
    private static final String RECORD = "{\"name\":\"Ada\"}";

    /// Quotes and what is outside ASCII take the most room.
    private static Part part(int bytes) {
        String frame = "{\"reach\":\"\"}";
        return new Part(
                false,
                "manager",
                Map.of(),
                null,
                frame.replace(
                        "\"\"",
                        "\"" + "é".repeat((bytes - frame.length()) / 2) + "x".repeat((bytes - frame.length()) % 2)
                                + "\""));
    }

    private static int room(String record) {
        return EventRoom.EVENT - 1_000 - record.getBytes(UTF_8).length - 2 - 4;
    }

    @Test
    void takesWhatFitsToTheByteAndNotOneMore() {
        Part small = part(50_000);
        List<Part> nine = Collections.nCopies(9, part(FileLength.MOST));
        int left = room(RECORD) - nine.stream().mapToInt(EventRoom::needed).sum();
        Part fits = part(50_000 + left - EventRoom.needed(small));
        assertThat(EventRoom.needed(fits)).isEqualTo(left);
        Part larger = part(50_001 + left - EventRoom.needed(small));
        assertThat(EventRoom.fill(RECORD, and(nine, fits))).isEqualTo(new JuryFile(and(nine, fits), 0));
        assertThat(EventRoom.fill(RECORD, and(nine, larger))).isEqualTo(new JuryFile(nine, 1));
        assertThat(EventRoom.fill(
                        RECORD,
                        Stream.of(nine, List.of(larger, fits))
                                .flatMap(List::stream)
                                .toList()))
                .as("a shorter one after it still fits")
                .isEqualTo(new JuryFile(and(nine, fits), 1));
    }

    @Test
    void leavesOutAFormLongerThanOneMayBe() {
        assertThat(EventRoom.fill(RECORD, List.of(part(FileLength.MOST))).leftOut())
                .isZero();
        assertThat(EventRoom.fill(RECORD, List.of(part(FileLength.MOST + 1))).leftOut())
                .isEqualTo(1);
    }

    /// Whatever is written in it: the whole event as it is sent.
    @Test
    void keepsTheWholeEventInItsBound() {
        for (String letter : List.of("x", "\\\"", "é", "\\n", "😀", "<")) {
            int length = letter.getBytes(UTF_8).length;
            Part part = new Part(
                    false,
                    "m".repeat(64),
                    Map.of("en", "\"".repeat(1_000), "de", "\n".repeat(1_000)),
                    "https://awards.example/" + "x".repeat(470),
                    "{\"reach\":\"" + letter.repeat(99_000 / length) + "\"}");
            String record = "{\"name\":\"" + "\\\"".repeat(40_000) + "\"}";
            String sent = sent(record, EventRoom.fill(record, Collections.nCopies(40, part)));
            EventContracts.assertKeeps(Contracts.PROFILE_CHANGED, sent);
            assertThat(sent.getBytes(UTF_8).length)
                    .as(letter)
                    .isLessThanOrEqualTo(EventRoom.EVENT)
                    .isGreaterThan(EventRoom.EVENT - 210_000);
            assertThat(Objects.requireNonNull(new EventJson()
                                    .read(sent, ProfileChanged.class)
                                    .file())
                            .leftOut())
                    .isPositive();
        }
    }

    private static String sent(String record, JuryFile file) {
        String hash = "A".repeat(43);
        Nominee nominee = new Nominee(
                "e".repeat(64),
                "c".repeat(64),
                "n".repeat(64),
                new Nominee.Identity(NomineeKind.PERSON, "Ada", null, null),
                new Nominee.File(null, null, List.of(), Map.of(), null),
                Nominee.State.ELIGIBLE,
                null,
                List.of(),
                List.of(),
                new Nominee.Frozen("c7f2k9qa", record, hash, hash, file, null),
                false,
                null,
                null);
        return new EventJson()
                .write(Objects.requireNonNull(new NomineeWords()
                        .of(nominee, new Nominee.Fact.ProfileChanged())
                        .data()));
    }

    private static List<Part> and(List<Part> some, Part one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
