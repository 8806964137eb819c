package io.palmares.voting.ballot.mongo;

import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.messaging.AppliedThrough;
import io.palmares.voting.ballot.EditionRules;
import io.palmares.voting.ballot.VotingTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The stored shape of what the box knows of an edition.
record EditionDocument(
        String edition,
        AppliedThrough through,
        String log,
        List<String> known,
        List<String> classes,
        List<Vote> votes,
        long version) {
    /// A category's vote.
    ///
    /// @param disputeMinutes from the seal to the opening of ballots
    record Vote(
            String category,
            String method,
            @Nullable Integer most,
            @Nullable Integer points,
            int marksMax,
            boolean noAward,
            Instant opens,
            Instant closes,
            long disputeMinutes) {
        static Vote of(String category, VotingTerms terms) {
            return new Vote(
                    category,
                    terms.method(),
                    terms.most(),
                    terms.points(),
                    terms.marksMax(),
                    terms.noAward(),
                    terms.opens(),
                    terms.closes(),
                    terms.dispute().toMinutes());
        }

        VotingTerms terms() {
            return new VotingTerms(
                    method, most, points, marksMax, noAward, opens, closes, Duration.ofMinutes(disputeMinutes));
        }
    }

    static EditionDocument of(EditionRules rules) {
        return new EditionDocument(
                rules.edition(),
                rules.through(),
                rules.log().value(),
                rules.known().stream().map(Hash::toString).toList(),
                rules.classes(),
                rules.terms().entrySet().stream()
                        .map(e -> Vote.of(e.getKey(), e.getValue()))
                        .toList(),
                rules.version());
    }

    EditionRules rules() {
        return new EditionRules(
                edition,
                version,
                through,
                new Origin(log),
                known.stream().map(Hash::parse).toList(),
                classes,
                votes.stream().collect(Collectors.toMap(Vote::category, Vote::terms)));
    }
}
