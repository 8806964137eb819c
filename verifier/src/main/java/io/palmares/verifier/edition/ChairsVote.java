package io.palmares.verifier.edition;

import io.palmares.verifier.count.CastingVote;
import io.palmares.verifier.count.CategoryRules.TieStep;
import io.palmares.verifier.count.Claims;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.entry.EntryForms;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.List;
import java.util.Optional;

/// The chair's casting vote: an entry that stands in no log but in the result, to which the envelope committed before
/// anyone knew that there was a tie. It has to be signed by the category's chair, and for what it decides.
record ChairsVote(String log, Course course, Report report, Finder finder) {
    static final String TYPE = "casting-vote";

    /// What the result says the chair decided between the tied.
    Optional<CastingVote> among(List<String> tied, Claims claims) {
        Optional<CastingVote> vote = claims.ties().stream()
                .filter(tie -> tie.text("step").equals(TieStep.CASTING_VOTE.name()))
                .filter(tie -> tie.texts("among").equals(tied)
                        && tie.texts("preferred").size() == 1)
                .map(tie -> new CastingVote(
                        tie.texts("preferred").getFirst(),
                        tie.optionalText("signed").orElse("")))
                .findFirst();
        vote.ifPresentOrElse(
                given -> check(given, tied),
                () -> report.unchecked("no casting vote was given in " + course.rules.id()
                        + ": whether the chair was free to decide"));
        return vote;
    }

    private void check(CastingVote vote, List<String> tied) {
        try {
            Entry entry = Entry.parse(Base64s.fromUrl(vote.signed()));
            EntryForms.check(entry);
            Fields says = entry.body();
            boolean fits = entry.type().equals(TYPE)
                    && entry.log().equals(log)
                    && says.text("category").equals(course.rules.id())
                    && says.texts("among").equals(tied)
                    && says.text("preferred").equals(vote.preferred());
            if (!fits) finder.find(Code.CASTING_VOTE, "it is signed for something else");
            else if (!entry.isSignedWell()) finder.find(Code.CASTING_VOTE, "its signature does not fit");
            else signer(entry.signers());
        } catch (Malformed wrong) {
            finder.find(Code.CASTING_VOTE, wrong.why());
        }
    }

    private void signer(List<String> signers) {
        if (signers.size() != 1 || !course.chairsCounted.containsAll(signers)) {
            finder.find(Code.CASTING_VOTE, "it takes the chair's key, listed before the envelope");
            return;
        }
        report.checked("casting votes signed by the chair", 1);
        if (!course.chairsInForce.containsAll(signers)) {
            report.unchecked("when the casting vote in " + course.rules.id()
                    + " was signed: the chair's key was replaced before the envelope");
        }
    }
}
