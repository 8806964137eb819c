package io.palmares.voting.ballot;

import io.palmares.booth.BallotPaper;
import io.palmares.ledger.Hash;
import java.util.List;
import java.util.Optional;

/// Drafts a category's papers as soon as all their parts are here, and again when a roll is corrected before opening.
/// Safe to call at any time, any number of times.
public final class DraftPapers {
    private final BallotStores stores;
    private final AnswerRulings rulings;

    public DraftPapers(BallotStores stores, AnswerRulings rulings) {
        this.stores = stores;
        this.rulings = rulings;
    }

    public void draft(CategoryId category) {
        Optional<PaperParts> parts = stores.parts().find(category);
        Optional<EditionRules> rules = stores.editions().find(category.edition());
        if (parts.isPresent() && rules.isPresent()) {
            draft(parts.get(), rules.get());
            rulings.answer(category);
        }
    }

    private void draft(PaperParts parts, EditionRules rules) {
        boolean paperExists =
                stores.boxes().of(parts.category()).stream().anyMatch(box -> box.state() instanceof BoxState.WithPaper);
        PaperForm form = new PaperForm(parts, rules, paperExists);
        if (form.missing().isEmpty()) {
            parts.rolls().forEach((electorClass, roll) -> {
                if (roll.hasBox()) {
                    draft(new BoxId(parts.category(), electorClass), form.paper(electorClass), form.times());
                }
            });
        }
        stores.boxes().of(parts.category()).forEach(box -> follow(box, form));
    }

    private void draft(BoxId id, BallotPaper paper, VotingTimes times) {
        Optional<BallotBox> known = stores.boxes().find(id);
        if (known.isEmpty()) {
            save(BallotBox.drafted(id, paper, times), paper);
        } else if (isToBeReplaced(known.get().state(), paper)) {
            BallotBox box = known.get();
            save(box.in(new BoxState.Drafted(paper)).at(box.times().noEarlierThan(times)), paper);
        }
    }

    private void save(BallotBox box, BallotPaper paper) {
        stores.boxes().save(box, List.of(new BoxFact.PaperDrafted(box.id(), paper)));
    }

    /// Once frozen, only a corrected roll makes a new paper; once open, nothing does.
    private static boolean isToBeReplaced(BoxState state, BallotPaper paper) {
        return switch (state) {
            case BoxState.Unfrozen unfrozen -> !unfrozen.draft().equals(paper);
            case BoxState.Frozen frozen ->
                paper.roll().version() > frozen.paper().paper().roll().version();
            case BoxState.WithPaper _, BoxState.Cancelled _ -> false;
        };
    }

    /// An amended timetable moves instants later, as long as they are not past.
    private void follow(BallotBox box, PaperForm form) {
        form.timetable()
                .map(times -> box.times().noEarlierThan(times))
                .filter(later -> isAhead(box.state()) && !later.equals(box.times()))
                .ifPresent(later -> stores.boxes().save(box.at(later), List.of()));
    }

    private static boolean isAhead(BoxState state) {
        return switch (state) {
            case BoxState.Unfrozen _, BoxState.Frozen _, BoxState.Open _ -> true;
            case BoxState.Closing _, BoxState.WithSeal _, BoxState.Cancelled _ -> false;
        };
    }

    static Hash hash(BallotPaper paper) {
        return Hash.sha256(paper.body().bytes().toArray());
    }
}
