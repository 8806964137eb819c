package io.palmares.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.palmares.contracts.Contracts;
import org.junit.jupiter.api.Test;

class EventContractsTest {
    @Test
    void acceptTheGoldenExample() {
        EventContracts.assertKeeps(
                Contracts.SHORTLIST_PUBLISHED, EventContracts.example(Contracts.SHORTLIST_PUBLISHED, "full"));
    }

    @Test
    void refuseAMissingFieldByName() {
        String example = EventContracts.example(Contracts.SHORTLIST_PUBLISHED, "full");
        String poorer = example.replaceFirst("\"shortlistHash\": *\"[^\"]*\",", "");
        assertThat(poorer).isNotEqualTo(example);
        assertThatThrownBy(() -> EventContracts.assertKeeps(Contracts.SHORTLIST_PUBLISHED, poorer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("shortlistHash");
    }
}
