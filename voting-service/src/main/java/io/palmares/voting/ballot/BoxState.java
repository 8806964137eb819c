package io.palmares.voting.ballot;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far a box has come.
public sealed interface BoxState {
    /// As it is told to others: `DRAFTED`, `DISPUTED`, `SIGNED`, `FROZEN`, `OPEN`, `CLOSING`, `SEALED`, `UNDISPUTED`,
    /// `CANCELLED`.
    default String word() {
        return switch (this) {
            case Drafted _ -> "DRAFTED";
            case Disputed _ -> "DISPUTED";
            case Signed _ -> "SIGNED";
            case Frozen _ -> "FROZEN";
            case Open _ -> "OPEN";
            case Closing _ -> "CLOSING";
            case Sealed _ -> "SEALED";
            case Undisputed _ -> "UNDISPUTED";
            case Cancelled _ -> "CANCELLED";
        };
    }

    /// Before the first ballot can be cast.
    sealed interface Unfrozen extends BoxState {
        BallotPaper draft();
    }

    /// results-service is to check and sign the paper.
    record Drafted(BallotPaper draft) implements Unfrozen {}

    /// The parts do not agree; only another draft helps.
    record Disputed(BallotPaper draft, List<String> reasons) implements Unfrozen {
        public Disputed {
            reasons = List.copyOf(reasons);
        }
    }

    /// The returning officer is to sign.
    record Signed(BallotPaper draft, Signature byResults) implements Unfrozen {}

    /// There is a paper.
    sealed interface WithPaper extends BoxState {
        FrozenPaper paper();
    }

    record Frozen(FrozenPaper paper) implements WithPaper {}

    /// Ballots are cast.
    ///
    /// @param shown how many had voted when that last became public
    record Open(FrozenPaper paper, Turnout shown) implements WithPaper {}

    /// No cast that looks now is taken; those that looked before still arrive.
    record Closing(FrozenPaper paper) implements WithPaper {}

    /// There is a seal.
    sealed interface WithSeal extends WithPaper {
        Seal seal();

        List<Strike> strikes();

        List<Admission> admissions();
    }

    /// Closed for ever, and open to dispute.
    ///
    /// @param disputedUntil strikes and admissions are taken before this instant
    record Sealed(FrozenPaper paper, Seal seal, Instant disputedUntil, List<Strike> strikes, List<Admission> admissions)
            implements WithSeal {
        public Sealed {
            strikes = List.copyOf(strikes);
            admissions = List.copyOf(admissions);
        }

        Sealed disputedUntil(Instant later) {
            return new Sealed(paper, seal, later, strikes, admissions);
        }

        Sealed plus(Strike strike) {
            return new Sealed(paper, seal, disputedUntil, and(strikes, strike), admissions);
        }

        Sealed plus(Admission admission) {
            return new Sealed(paper, seal, disputedUntil, strikes, and(admissions, admission));
        }

        private static <T> List<T> and(List<T> all, T one) {
            return Stream.concat(all.stream(), Stream.of(one)).toList();
        }
    }

    record Undisputed(FrozenPaper paper, Seal seal, List<Strike> strikes, List<Admission> admissions)
            implements WithSeal {
        public Undisputed {
            strikes = List.copyOf(strikes);
            admissions = List.copyOf(admissions);
        }
    }

    record Cancelled(Optional<FrozenPaper> before) implements BoxState {}

    /// Keys known in the log at an instant of the deadlines clock.
    record Turnout(int keys, Instant at) {}

    /// Exactly one of `key` and `leaf` is there.
    record Strike(
            String ruling,
            @Nullable PublicKey key,
            @Nullable Hash leaf,
            String code) {
        boolean names(PublicKey ballotKey, Hash ballotLeaf) {
            return ballotKey.equals(key) || ballotLeaf.equals(leaf);
        }
    }

    record Admission(String ruling, Bytes ballot, Hash leaf) {}
}
