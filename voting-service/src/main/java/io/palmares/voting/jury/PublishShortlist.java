package io.palmares.voting.jury;

import static io.palmares.aggregate.Outcome.Check.when;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.TwoPeople;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.SaltedHash;
import io.palmares.voting.jury.Sitting.Session;
import io.palmares.web.text.Sentence;
import io.palmares.web.text.Violation;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// Returning officer and chair, whoever begins, publish the shortlist and lock the scorecards.
public final class PublishShortlist {
    public static final String ACT = "PUBLISH_SHORTLIST";
    private final Sitting sitting;
    private final JuryEntries entries;
    private final CutLots lots;
    private final Supplier<Bytes> salts;

    /// Put together from its parts.
    ///
    /// @param salts 32 fresh random bytes
    public PublishShortlist(
            JuryRooms rooms, Rules rules, JuryEntries entries, CutLots lots, Supplier<Bytes> salts, Clock deadlines) {
        this.sitting = new Sitting(rooms, rules, deadlines);
        this.entries = entries;
        this.lots = lots;
        this.salts = salts;
    }

    public Outcome<Kept<JuryRoom>> propose(JuryId jury, Officer officer, Ask ask) {
        return sitting.change(
                jury,
                ask,
                session -> ready(session, officer)
                        .then(work -> TwoPeople.propose(
                                session.room().proposal(), ACT, work.payload(), officer.by(), session.now()))
                        .map(proposal -> Change.silently(session.room().proposing(proposal))));
    }

    public Outcome<Kept<JuryRoom>> approve(JuryId jury, Officer officer, String payloadHash, Ask ask) {
        return sitting.change(
                jury,
                ask,
                session -> TwoPeople.approve(session.room().proposal(), payloadHash, officer.by(), session.now())
                        .then(proposal -> Acts.second(proposal, ACT, officer))
                        .then(proposal -> ready(session, officer)
                                .then(work -> unchanged(proposal, work))
                                .then(work -> published(work, List.of(proposal.by(), officer.by())))));
    }

    /// What is about to be published.
    private record Work(JuryRoom locked, PublishedShortlist shortlist, SealedCards cards) {
        String payload() {
            return Json.object(o -> {
                        o.put("act", Json.of(ACT));
                        o.put("edition", Json.of(locked.edition()));
                        o.put("category", Json.of(locked.category()));
                        o.put("finalists", Json.texts(shortlist.finalists()));
                        o.put("scorecards", Json.of(cards.lines().size()));
                        o.put("digest", Json.of(cards.digest()));
                    })
                    .canonical()
                    .asUtf8();
        }

        Change<JuryRoom, JuryFact> published(Bytes salt, Hash commitment, String listed, String judged) {
            return Change.to(
                    locked.proposing(null).with(shortlist).salted(salt.base64Url()),
                    List.of(
                            new JuryFact.Shortlisted(shortlist, listed),
                            new JuryFact.Sealed(cards.lines().size(), cards.digest(), commitment.toString(), judged)));
        }
    }

    private Outcome<Change<JuryRoom, JuryFact>> published(Work work, List<By> people) {
        Bytes salt = salts.get();
        Hash commitment = SaltedHash.of(
                SaltedHash.Kind.JURY, salt, Hash.parse(work.cards().digest()).bytes());
        return entries.shortlist(work.locked(), work.shortlist(), people)
                .then(listed -> entries.jury(work.locked(), commitment, people)
                        .map(judged -> work.published(salt, commitment, listed, judged)));
    }

    private Outcome<Work> ready(Session session, Officer officer) {
        if (officer.isConflicted(session.bench())) {
            return Outcome.refused(Rule.CONFLICTED, "You, or your organisation, are tied to a candidate.");
        }
        List<Violation> missing = Readiness.missing(session.room(), session.terms());
        return missing.isEmpty()
                ? work(session)
                : Outcome.refused(new Refusal(
                        Rule.RULE_BROKEN, Sentence.of("The shortlist cannot be published yet."), missing, 0));
    }

    private Outcome<Work> work(Session session) {
        JuryRoom locked = session.room().locked();
        return switch (Cut.of(session.room(), session.terms())) {
            case Cut.Made made -> Outcome.done(work(locked, made));
            case Cut.NeedsLot tie ->
                lots.of(locked.id())
                        .map(lot -> Outcome.done(work(locked, tie.drawn(lot, locked.category()))))
                        .orElseGet(() -> Outcome.refused(
                                Rule.BUSY, "A lot must be drawn, and its seeds cannot be revealed yet; try again."));
            case Cut.AwaitsChair _ -> Outcome.refused(Rule.RULE_BROKEN, "A tie at the cut is not broken.");
        };
    }

    private static Work work(JuryRoom locked, Cut.Made made) {
        return new Work(
                locked,
                PublishedShortlist.of(locked.id(), made.finalists(), made.steps()),
                SealedCards.of(locked.cards()));
    }

    /// A second person approves what they saw proposed, not what became of it since.
    private static Outcome<Work> unchanged(Proposal proposal, Work work) {
        return Outcome.unless(
                () -> Outcome.done(work),
                when(
                        !proposal.payload().equals(work.payload()),
                        Rule.PROPOSAL_DIFFERS,
                        "Scorecards changed since the proposal; it must be withdrawn and made anew."));
    }
}
