package io.palmares.voting.jury.events;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.FrozenCandidate;
import io.palmares.contracts.event.PanelAppointed;
import io.palmares.contracts.event.Relation;
import io.palmares.contracts.event.RulingMade;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.voting.jury.Conflict;
import io.palmares.voting.jury.Contender;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.JuryRuling;
import io.palmares.voting.jury.LearnJury;
import io.palmares.voting.jury.Seat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Hears of panels, candidates, rulings and papers.
public final class HearCategories {
    private final LearnJury learn;

    public HearCategories(LearnJury learn) {
        this.learn = learn;
    }

    public Subscriptions nominations() {
        return new Following(learn, Topics.NOMINATIONS)
                .on(Contracts.PANEL_APPOINTED, this::appointed)
                .on(Contracts.CANDIDATES_FROZEN, this::frozen)
                .andTheRest();
    }

    public Subscriptions rulings() {
        return new Following(learn, Topics.RULINGS)
                .on(Contracts.RULING_MADE, (jury, event) -> learn.ruled(jury, event.meta(), ruling(event.data())))
                .andTheRest();
    }

    public Subscriptions boxes() {
        return new Following(learn, Topics.BALLOT_BOXES)
                .on(Contracts.PAPER_FROZEN, (jury, event) -> learn.paperFrozen(jury, event.meta()))
                .andTheRest();
    }

    private Outcome appointed(JuryId jury, Delivered<PanelAppointed> event) {
        return learn.panelAppointed(
                jury,
                event.meta(),
                event.data().members().stream()
                        .map(m -> new Seat(m.person(), m.organisation(), m.chair()))
                        .toList());
    }

    private Outcome frozen(JuryId jury, Delivered<CandidatesFrozen> event) {
        return learn.candidatesFrozen(
                jury,
                event.meta(),
                event.data().rulebookHash(),
                event.data().candidates().stream()
                        .map(HearCategories::contender)
                        .toList());
    }

    private static Contender contender(FrozenCandidate candidate) {
        return new Contender(
                candidate.id(),
                candidate.nominee(),
                candidate.label(),
                candidate.related().stream()
                        .map(relation -> new Contender.Tie(conflict(relation), relation.id()))
                        .toList());
    }

    private static Conflict conflict(Relation relation) {
        return switch (relation.kind()) {
            case SELF -> Conflict.SELF;
            case ORGANISATION -> Conflict.ORGANISATION;
            case PARTNER -> Conflict.PARTNER;
            case NOMINATOR, ENDORSER -> Conflict.NOMINATOR;
        };
    }

    private static JuryRuling ruling(RulingMade made) {
        return switch (made.kind()) {
            case EXTEND, REOPEN -> extended(made.until());
            case SUSPEND -> new JuryRuling.Suspend();
            case RESUME -> new JuryRuling.Resume();
            case CANCEL, NO_AWARD -> new JuryRuling.Cancel();
            case WITHDRAW, EXCLUDE, MOVE, INVALIDATE -> gone(made.candidate());
            case VOID_CARD -> voided(made.juror(), made.candidate());
            case STRIKE, ADMIT, MERGE, LATE_CONSENT, REVERSE -> new JuryRuling.Elsewhere();
        };
    }

    private static JuryRuling extended(@Nullable Instant until) {
        return until == null ? new JuryRuling.Elsewhere() : new JuryRuling.Extend(until);
    }

    private static JuryRuling voided(@Nullable String juror, @Nullable String candidate) {
        return juror == null ? new JuryRuling.Elsewhere() : new JuryRuling.VoidCard(juror, candidate);
    }

    private static JuryRuling gone(@Nullable String candidate) {
        return candidate == null ? new JuryRuling.Elsewhere() : new JuryRuling.Withdraw(candidate);
    }
}
