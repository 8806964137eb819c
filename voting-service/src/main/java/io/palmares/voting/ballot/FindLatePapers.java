package io.palmares.voting.ballot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Finds papers that are not frozen although their vote opens within the hour, and says what is missing.
public final class FindLatePapers {
    private static final Duration NOTICE = Duration.ofHours(1);
    private final BallotStores stores;
    private final Clock deadlines;

    public FindLatePapers(BallotStores stores, Clock deadlines) {
        this.stores = stores;
        this.deadlines = deadlines;
    }

    /// A category whose vote is at risk.
    public record Late(CategoryId category, List<String> missing) {
        public Late {
            missing = List.copyOf(missing);
        }
    }

    public List<Late> find() {
        List<Late> late = new ArrayList<>();
        for (EditionRules rules : stores.editions().all()) {
            for (String category : rules.terms().keySet()) {
                CategoryId id = new CategoryId(rules.edition(), category);
                List<String> missing = isSoon(id, rules) ? missing(id, rules) : List.of();
                if (!missing.isEmpty()) {
                    late.add(new Late(id, missing));
                }
            }
        }
        return late;
    }

    /// What a category's papers still wait for: parts first, then signatures. Nothing if it is cancelled.
    public List<String> missing(CategoryId category) {
        return stores.editions()
                .find(category.edition())
                .map(rules -> missing(category, rules))
                .orElse(List.of("edition"));
    }

    /// Whether the vote should be open by now and is not.
    public boolean isDelayed(CategoryId category) {
        return stores.editions()
                .find(category.edition())
                .filter(rules -> opens(category, rules, Duration.ZERO))
                .filter(rules -> !missing(category, rules).isEmpty())
                .isPresent();
    }

    private boolean isSoon(CategoryId category, EditionRules rules) {
        return opens(category, rules, NOTICE);
    }

    private boolean opens(CategoryId category, EditionRules rules, Duration within) {
        Instant soon = deadlines.instant().plus(within);
        return form(category, rules)
                .timetable()
                .filter(times -> !soon.isBefore(times.opens()))
                .isPresent();
    }

    private List<String> missing(CategoryId category, EditionRules rules) {
        List<BallotBox> boxes = stores.boxes().of(category);
        List<String> unfrozen =
                boxes.stream().flatMap(box -> signatureMissing(box).stream()).toList();
        boolean drafted = !boxes.isEmpty();
        return drafted ? unfrozen : form(category, rules).missing();
    }

    private static List<String> signatureMissing(BallotBox box) {
        return switch (box.state()) {
            case BoxState.Drafted _ -> List.of("results-signature:" + box.id().electorClass());
            case BoxState.Signed _ -> List.of("officer-signature:" + box.id().electorClass());
            case BoxState.Disputed _ -> List.of("agreement:" + box.id().electorClass());
            case BoxState.WithPaper _, BoxState.Cancelled _ -> List.of();
        };
    }

    private PaperForm form(CategoryId category, EditionRules rules) {
        return new PaperForm(stores.parts().find(category).orElseGet(() -> PaperParts.none(category)), rules, false);
    }
}
