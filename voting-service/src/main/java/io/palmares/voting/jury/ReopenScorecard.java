package io.palmares.voting.jury;

import static io.palmares.aggregate.Outcome.Check.when;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.TwoPeople;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.voting.jury.FillScorecard.CardId;
import io.palmares.voting.jury.Sitting.Session;
import io.palmares.web.text.Names;
import java.time.Clock;

/// The chair, with a reason, and the returning officer hand a card back to its juror.
public final class ReopenScorecard {
    public static final String ACT = "REOPEN_SCORECARD";
    private static final int LONGEST_REASON = 1_000;
    private final Sitting sitting;

    public ReopenScorecard(JuryRooms rooms, Rules rules, Clock deadlines) {
        this.sitting = new Sitting(rooms, rules, deadlines);
    }

    public Outcome<Kept<JuryRoom>> propose(CardId card, String reason, Officer chair, Ask ask) {
        return Names.text(reason, LONGEST_REASON)
                .<Outcome<Kept<JuryRoom>>>map(
                        broken -> Outcome.refused(Refusal.invalid("/reason", broken.rule(), broken.text())))
                .orElseGet(() -> proposed(card, reason, chair, ask));
    }

    private Outcome<Kept<JuryRoom>> proposed(CardId id, String reason, Officer chair, Ask ask) {
        return sitting.change(
                id.jury(),
                ask,
                session -> reopenable(session, id.juror(), id.candidate(), chair)
                        .then(_ -> TwoPeople.propose(
                                session.room().proposal(), ACT, payload(id, reason), chair.by(), session.now()))
                        .map(proposal -> Change.silently(session.room().proposing(proposal))));
    }

    /// Approves what is open for this card.
    public Outcome<Kept<JuryRoom>> approve(CardId id, String payloadHash, Officer officer, Ask ask) {
        return sitting.change(
                id.jury(),
                ask,
                session -> TwoPeople.approve(session.room().proposal(), payloadHash, officer.by(), session.now())
                        .then(proposal -> Acts.second(proposal, ACT, officer))
                        .then(proposal -> isAbout(proposal.payload(), id)
                                ? reopenable(session, id.juror(), id.candidate(), officer)
                                : Outcome.refused(
                                        Rule.PROPOSAL_DIFFERS, "The open proposal is about another scorecard."))
                        .map(card ->
                                Change.silently(session.room().proposing(null).with(card.in(CardState.REOPENED)))));
    }

    private static Outcome<Scorecard> reopenable(Session session, String juror, String candidate, Officer officer) {
        return session.room()
                .card(juror, candidate)
                .map(card -> Outcome.unless(
                        () -> Outcome.done(card),
                        when(
                                officer.isConflicted(session.bench()),
                                Rule.CONFLICTED,
                                "You, or your organisation, are tied to a candidate."),
                        when(!card.state().isIn(), Rule.WRONG_STATE, "Only a scorecard that is in can be reopened.")))
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such scorecard."));
    }

    private static String payload(CardId id, String reason) {
        return Json.object(o -> {
                    o.put("act", Json.of(ACT));
                    o.put("juror", Json.of(id.juror()));
                    o.put("candidate", Json.of(id.candidate()));
                    o.put("reason", Json.of(reason));
                })
                .canonical()
                .asUtf8();
    }

    private static boolean isAbout(String payload, CardId id) {
        JsonObject proposed = CanonicalJson.parseObject(Bytes.utf8(payload).toArray());
        return proposed.text("juror").equals(id.juror())
                && proposed.text("candidate").equals(id.candidate());
    }
}
