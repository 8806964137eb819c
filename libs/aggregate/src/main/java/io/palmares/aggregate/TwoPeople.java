package io.palmares.aggregate;

import io.palmares.aggregate.Outcome.Check;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules that make an act of two people.
public final class TwoPeople {
    private TwoPeople() {}

    public static Outcome<Proposal> propose(@Nullable Proposal open, String act, String payload, By by, Instant now) {
        return Outcome.unless(
                () -> Outcome.done(fresh(act, payload, by, now)),
                Check.when(
                        open != null && open.isOpen(now), Rule.PROPOSAL_OPEN, "Another proposal waits for an answer."));
    }

    public static Proposal fresh(String act, String payload, By by, Instant now) {
        String hash = Hash.sha256(Bytes.utf8(payload).toArray()).toString();
        return new Proposal(act, payload, hash, by, now, now.plus(Proposal.OPEN), List.of());
    }

    /// The open proposal, if this person may approve it with this hash.
    public static Outcome<Proposal> approve(@Nullable Proposal open, String payloadHash, By by, Instant now) {
        if (open == null || !open.isOpen(now)) {
            return gone();
        }
        return Outcome.unless(
                () -> Outcome.done(open),
                Check.when(
                        !open.payloadHash().equals(payloadHash),
                        Rule.PROPOSAL_DIFFERS,
                        "The open proposal has another payload hash."),
                Check.when(
                        open.by().person().equals(by.person()) || hasApproved(open, by),
                        Rule.SAME_PERSON,
                        "A second person must approve."));
    }

    /// The proposal's end at the hand of the person who made it.
    public static Outcome<Proposal> withdraw(@Nullable Proposal open, String person, Instant now) {
        if (open == null || !open.isOpen(now)) {
            return gone();
        }
        return Outcome.unless(
                () -> Outcome.done(open),
                Check.when(!open.by().person().equals(person), Rule.FORBIDDEN, "Only its proposer may withdraw it."));
    }

    /// What a request to propose came to: nothing any more where it is sent again and was decided since.
    public static Outcome<Proposal> made(@Nullable Proposal proposal) {
        return proposal == null ? gone() : Outcome.done(proposal);
    }

    private static <T> Outcome<T> gone() {
        return Outcome.refused(
                Rule.PROPOSAL_GONE, "It was approved or withdrawn, or nobody answered it in time. Propose it anew.");
    }

    private static boolean hasApproved(Proposal open, By by) {
        return open.approved().stream().anyMatch(other -> other.person().equals(by.person()));
    }
}
