package io.palmares.tally.io;

/// A format of ballot files, with what the file itself does not say.
public sealed interface BallotFormat {
    record Blt() implements BallotFormat {}

    /// PrefLib's `.soc .soi .toc .toi`: strict orders have no equal ranks, complete ones rank
    /// everybody.
    record PrefLib(boolean strict, boolean complete) implements BallotFormat {}

    /// ABIF; `ratings` takes the numbers after the slashes instead of the order.
    record Abif(boolean ratings) implements BallotFormat {}

    /// A table, one ballot a row.
    record Table(TableForm form, MarkRules marks) implements BallotFormat {}
}
