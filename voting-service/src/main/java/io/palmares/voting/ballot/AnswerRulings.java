package io.palmares.voting.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Carries rulings out on every box of a category that has not answered them. Safe to call at any time.
public final class AnswerRulings {
    private final BallotStores stores;
    private final RulingRules rules;
    private final Clock deadlines;

    public AnswerRulings(BallotStores stores, RulingRules rules, Clock deadlines) {
        this.stores = stores;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    public void answer(CategoryId category) {
        stores.parts()
                .find(category)
                .ifPresent(parts -> parts.rulings()
                        .forEach(ruling -> stores.boxes().of(category).forEach(box -> answer(box.id(), ruling))));
    }

    private void answer(BoxId id, Ruling ruling) {
        boolean written = false;
        while (!written) {
            BallotBox box = stores.boxes().find(id).orElseThrow();
            written = box.answered().contains(ruling.id()) || !concerns(ruling, id) || save(box, ruling);
        }
    }

    private static boolean concerns(Ruling ruling, BoxId id) {
        return ruling.electorClass() == null || ruling.electorClass().equals(id.electorClass());
    }

    private boolean save(BallotBox box, Ruling ruling) {
        Instant now = deadlines.instant();
        return switch (rules.answer(box, ruling, now)) {
            case RulingAnswer.Applied(BallotBox changed) ->
                stores.boxes()
                        .save(
                                changed.answering(ruling.id()),
                                List.of(new BoxFact.RulingApplied(box.id(), ruling, now)));
            case RulingAnswer.TooLate(String reason) ->
                stores.boxes()
                        .save(
                                box.answering(ruling.id()),
                                List.of(new BoxFact.RulingTooLate(box.id(), ruling, reason, now)));
            case RulingAnswer.NotOurs _ -> stores.boxes().save(box.answering(ruling.id()), List.of());
        };
    }
}
