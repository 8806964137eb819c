package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision of two people that reaches the box.
///
/// @param electorClass whose box it is about; absent: every box of the category
/// @param heard when this service took it over, by its own deadlines clock
public record Ruling(String id, @Nullable String electorClass, Act act, Instant heard) {
    /// What it does.
    public sealed interface Act {}

    /// Moves the closing.
    ///
    /// @param until the new instant of closing
    public record Extend(Instant until) implements Act {}

    public record Suspend() implements Act {}

    public record Resume() implements Act {}

    public record Cancel() implements Act {}

    /// Takes every ballot of a key out of the count.
    public record StrikeKey(PublicKey key, String code) implements Act {}

    /// Takes one ballot out of the count.
    public record StrikeLeaf(Hash leaf, String code) implements Act {}

    /// Lets a promised ballot in that the box left out.
    public record Admit(Bytes ballot) implements Act {}

    /// A finalist withdrew.
    public record Withdraw(String candidate) implements Act {}
}
