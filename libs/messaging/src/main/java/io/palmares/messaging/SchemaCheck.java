package io.palmares.messaging;

import java.util.Optional;

/// Looks whether an event's JSON keeps its contract.
@FunctionalInterface
public interface SchemaCheck {
    /// The first violation, naming field and rule; empty if there is none or the type has no schema here.
    Optional<String> violation(String type, String json);
}
