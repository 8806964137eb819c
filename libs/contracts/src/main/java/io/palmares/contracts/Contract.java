package io.palmares.contracts;

import io.palmares.contracts.event.Event;

/// One version of an event on the wire.
///
/// @param type CloudEvents `type`
/// @param topic the one topic it travels on
/// @param subject pattern of the CloudEvents `subject`: the aggregate whose `sequence` counts
/// @param record what its JSON is read into
public record Contract<E extends Event>(String type, String topic, String subject, Class<E> record) {
    /// The class path resource of the JSON Schema (2020-12) of this version.
    public String schema() {
        return "/io/palmares/contracts/schemas/" + type + ".json";
    }
}
