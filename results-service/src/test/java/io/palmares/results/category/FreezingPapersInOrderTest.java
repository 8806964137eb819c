package io.palmares.results.category;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Papers keep the order of their entries in the log.
class FreezingPapersInOrderTest {
    private static Paper signed(String electorClass) {
        return new Paper(electorClass, "body", null, null);
    }

    @Test
    void thatOfTheirFreezingNotOfTheirSigning() {
        Work work = Work.NONE
                .with(signed("members"))
                .with(signed("delegates"))
                .with(signed("delegates").frozen("leaf 1", "entry"))
                .with(signed("members").frozen("leaf 2", "entry"));
        assertThat(work.papers()).extracting(Paper::electorClass).containsExactly("delegates", "members");
    }

    @Test
    void alsoWhenOneIsCorrected() {
        Paper first = signed("members").frozen("leaf 1", "entry");
        Work work = Work.NONE
                .with(first)
                .with(signed("delegates").frozen("leaf 2", "entry"))
                .with(first.signed("another body"))
                .with(first.frozen("leaf 3", "entry"));
        assertThat(work.papers()).extracting(Paper::leaf).containsExactly("leaf 3", "leaf 2");
    }
}
