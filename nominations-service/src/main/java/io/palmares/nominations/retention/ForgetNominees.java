package io.palmares.nominations.retention;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.endorsement.Endorsements;
import io.palmares.nominations.juryfile.RefileCandidates;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.Forgetting;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.Set;

/// Erases nominees, and what nominations and endorsements say of them. Ids stay, so what was logged about them still
/// verifies.
public final class ForgetNominees {
    private final Nominees nominees;
    private final Nominations nominations;
    private final Endorsements endorsements;
    private final RefileCandidates files;
    private final PostOffice post;

    public ForgetNominees(
            Nominees nominees,
            Nominations nominations,
            Endorsements endorsements,
            RefileCandidates files,
            PostOffice post) {
        this.nominees = nominees;
        this.nominations = nominations;
        this.endorsements = endorsements;
        this.files = files;
        this.post = post;
    }

    void forget(Nominee nominee) {
        nominee.supports().forEach(support -> forgetNomination(support.nomination()));
        endorsements.ofNominees(Set.of(nominee.nominee())).forEach(kept -> endorsements.forget(kept.id()));
        files.without(nominee);
        post.giveUp(nominee.nominee());
        nominees.change(nominee.nominee(), Ask.plain(), kept -> Outcome.done(Forgetting.erase(kept.state())));
        // Candidates may have been fixed just before with what is erased only now.
        files.without(nominee);
    }

    /// What juries read is not kept as long as winners are.
    void closeFile(Nominee nominee) {
        files.close(nominee.nominee());
    }

    void forgetNomination(String id) {
        nominations.change(
                id,
                Ask.plain(),
                kept -> Outcome.done(Change.silently(kept.state().forgotten())));
    }
}
