package io.palmares.testkit.planted.tidy.guest.events;

import io.palmares.contracts.event.PanelAppointed;
import org.apache.kafka.common.TopicPartition;

/// Touches the broker and the contracts, as it may.
public record GuestEvents(TopicPartition from, PanelAppointed last) {}
