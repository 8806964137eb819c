package io.palmares.nominations.retention;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.endorsement.Endorsements;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;

/// Erases nominees, and what nominations and endorsements say of them. Ids stay, so what was logged about them still
/// verifies.
public final class ForgetNominees {
    private final Nominees nominees;
    private final Nominations nominations;
    private final Endorsements endorsements;
    private final PostOffice post;

    public ForgetNominees(Nominees nominees, Nominations nominations, Endorsements endorsements, PostOffice post) {
        this.nominees = nominees;
        this.nominations = nominations;
        this.endorsements = endorsements;
        this.post = post;
    }

    void forget(Nominee nominee) {
        nominee.supports().forEach(support -> forgetNomination(support.nomination()));
        endorsements.ofNominee(nominee.nominee()).forEach(kept -> endorsements.forget(kept.id()));
        post.giveUp(nominee.nominee());
        nominees.change(nominee.nominee(), Ask.plain(), kept -> Outcome.done(Rules.erase(kept.state())));
    }

    void forgetNomination(String id) {
        nominations.change(
                id,
                Ask.plain(),
                kept -> Outcome.done(Change.silently(kept.state().forgotten())));
    }
}
