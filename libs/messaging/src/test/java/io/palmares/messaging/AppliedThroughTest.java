package io.palmares.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AppliedThroughTest {
    private final AppliedThrough twoOfBox =
            after(after(AppliedThrough.NOTHING, event("box/a.b:$c", 1)), event("box/a.b:$c", 2));

    @Test
    void takesTheNextOfASubjectAndRemembersIt() {
        assertThat(twoOfBox.locate(event("box/a.b:$c", 3))).isInstanceOf(Position.Next.class);
        assertThat(after(twoOfBox, event("box/a.b:$c", 3)).of("box/a.b:$c")).isEqualTo(3);
    }

    @Test
    void knowsWhatItHasApplied() {
        assertThat(twoOfBox.locate(event("box/a.b:$c", 1))).isEqualTo(new Outcome.Repeated());
        assertThat(twoOfBox.locate(event("box/a.b:$c", 2))).isEqualTo(new Outcome.Repeated());
    }

    @Test
    void seesThatOneIsMissing() {
        assertThat(twoOfBox.locate(event("box/a.b:$c", 4))).isEqualTo(new Outcome.Gap(3));
        assertThat(AppliedThrough.NOTHING.locate(event("box/a.b:$c", 2))).isEqualTo(new Outcome.Gap(1));
    }

    @Test
    void countsEachSubjectAlone() {
        assertThat(twoOfBox.locate(event("other", 1))).isInstanceOf(Position.Next.class);
        assertThat(after(twoOfBox, event("other", 1)).of("box/a.b:$c")).isEqualTo(2);
    }

    @Test
    void takesAnyLaterOneWhereTheNewestReplacesAllBefore() {
        assertThat(twoOfBox.locateNewest(event("box/a.b:$c", 9))).isInstanceOf(Position.Next.class);
        assertThat(twoOfBox.locateNewest(event("box/a.b:$c", 2))).isEqualTo(new Outcome.Repeated());
    }

    private static AppliedThrough after(AppliedThrough before, EventHeaders event) {
        return switch (before.locate(event)) {
            case Position.Next(AppliedThrough after) -> after;
            case Outcome.Repeated _, Outcome.Gap _ -> throw new AssertionError("not the next");
        };
    }

    private static EventHeaders event(String subject, long sequence) {
        return new EventHeaders(
                subject + "#" + sequence,
                "test",
                "io.palmares.test.v1",
                new Subject(subject, "key"),
                sequence,
                Instant.EPOCH,
                null,
                Cause.UNKNOWN);
    }
}
