package io.palmares.nominations.retention;

import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.AnswerConsent;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;

/// Erases a nominee at their own request or by an organiser for them, also one whom the programme knows by
/// nothing else, in every category that a ruling moved them through.
public final class EraseNominee {
    private final Nominees nominees;
    private final AnswerConsent links;
    private final Selves selves;
    private final ForgetNominees forget;

    public EraseNominee(Nominees nominees, Nominations nominations, AnswerConsent links, ForgetNominees forget) {
        this.nominees = nominees;
        this.links = links;
        this.selves = new Selves(nominees, nominations);
        this.forget = forget;
    }

    /// By the link that was mailed to them.
    public Outcome<Nominee> byLink(String token) {
        return links.asked(token)
                .map(kept -> erased(kept.state()))
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "This link leads nowhere."));
    }

    /// Erasing again changes nothing.
    public Outcome<Nominee> of(String edition, String category, String nominee) {
        return nominees.find(nominee)
                .map(kept -> kept.state())
                .filter(it -> it.edition().equals(edition) && it.category().equals(category))
                .map(this::erased)
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such nominee in this category."));
    }

    private Outcome<Nominee> erased(Nominee nominee) {
        selves.of(nominee).forEach(forget::forget);
        return Outcome.done(nominee);
    }
}
