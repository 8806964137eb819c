package io.palmares.results.category;

import io.palmares.aggregate.Change;
import io.palmares.ledger.Signature;
import io.palmares.results.key.KeepKeys;
import java.util.ArrayList;
import java.util.List;

/// Signs a drafted paper if it agrees with everything known here. One that does not is left unsigned: its box
/// stays shut and its reasons show in the category's checks.
public final class SignPaper {
    private final KeepKeys keys;
    private final Rulebooks rulebooks;

    public SignPaper(KeepKeys keys, Rulebooks rulebooks) {
        this.keys = keys;
        this.rulebooks = rulebooks;
    }

    /// What must be heard before the draft can be judged.
    List<String> missing(Category category, DraftedPaper draft) {
        List<String> missing = new ArrayList<>();
        if (rulebooks.terms(category.id()).isEmpty()) missing.add("rulebook");
        if (category.heard().contenders().shortlist() == null || category.work().key() == null)
            missing.add("shortlist");
        if (category.heard().contenders().entrants().isEmpty()) missing.add("candidates");
        boolean rollHere = category.heard()
                .poll()
                .roll(draft.electorClass())
                .filter(roll -> roll.version() >= draft.paper().roll().version())
                .isPresent();
        if (!rollHere) missing.add("roll:" + draft.electorClass());
        return missing;
    }

    Change<Category, CategoryFact> answer(Category category, DraftedPaper draft) {
        List<String> wrong =
                new PaperCheck(category, rulebooks.terms(category.id()).orElseThrow()).wrong(draft);
        return wrong.isEmpty() ? sign(category, draft) : Change.silently(category.working(w -> w.doubting(wrong)));
    }

    private Change<Category, CategoryFact> sign(Category category, DraftedPaper draft) {
        Signature signature = draft.body().sign(keys.of(category.id().edition()));
        Paper paper = category.work()
                .paper(draft.electorClass())
                .orElseGet(() -> new Paper(draft.electorClass(), null, null, null))
                .signed(draft.bodyHash());
        return Change.to(
                category.working(w -> w.with(paper)),
                List.of(new CategoryFact.PaperSigned(draft.electorClass(), draft.bodyHash(), signature)));
    }
}
