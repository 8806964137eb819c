package io.palmares.voting.jury;

import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import java.util.List;

/// The shortlist as it is published: no scores, no ranks.
///
/// @param finalists ids, ascending
/// @param hash H over the canonical JSON of {category, edition, finalists}
public record PublishedShortlist(List<String> finalists, List<TieStep> steps, String hash) {
    /// A step that told tied candidates apart at the cut.
    public record TieStep(String step, List<String> among, List<String> preferred) {
        public TieStep {
            among = List.copyOf(among);
            preferred = List.copyOf(preferred);
        }
    }

    public PublishedShortlist {
        finalists = List.copyOf(finalists);
        steps = List.copyOf(steps);
    }

    static PublishedShortlist of(JuryId jury, List<String> finalists, List<TieStep> steps) {
        List<String> ascending = finalists.stream().sorted().toList();
        Json content = Json.object(o -> {
            o.put("edition", Json.of(jury.edition()));
            o.put("category", Json.of(jury.category()));
            o.put("finalists", Json.texts(ascending));
        });
        return new PublishedShortlist(
                ascending, steps, Hash.sha256(content.canonical().toArray()).toString());
    }
}
