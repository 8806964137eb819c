package io.palmares.aggregate.web;

import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.TwoPeople;
import io.palmares.web.caller.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two-people acts on the wire.
public final class Proposing {
    private Proposing() {}

    /// An open proposal, as everyone who may decide sees it.
    public record View(
            String act,
            String payload,
            String payloadHash,
            String by,
            Role role,
            Instant expires,
            List<String> approved) {}

    /// What is open: one, or nothing.
    public record Open(List<View> items) {}

    /// The second person's word.
    public record Approval(String payloadHash) {}

    public static View view(Proposal proposal) {
        return new View(
                proposal.act(),
                proposal.payload(),
                proposal.payloadHash(),
                proposal.by().person(),
                proposal.by().role(),
                proposal.expires(),
                proposal.approved().stream().map(by -> by.person()).toList());
    }

    /// The view of what was proposed just now; refused where it was decided since, and the request only came again.
    public static Outcome<View> made(@Nullable Proposal proposal) {
        return TwoPeople.made(proposal).map(Proposing::view);
    }

    public static Open open(@Nullable Proposal proposal, Instant now) {
        return new Open(proposal == null || !proposal.isOpen(now) ? List.of() : List.of(view(proposal)));
    }
}
