package io.palmares.messaging;

/// Where an event stands relative to what a projection has applied.
public sealed interface Position permits Position.Next, Outcome.Repeated, Outcome.Gap {
    /// It is the one to apply.
    ///
    /// @param after to be stored in the same write as its effect
    record Next(AppliedThrough after) implements Position {}
}
