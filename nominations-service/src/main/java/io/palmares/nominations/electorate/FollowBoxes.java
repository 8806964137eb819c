package io.palmares.nominations.electorate;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Position;
import io.palmares.nominations.category.Course;
import java.util.Optional;
import java.util.function.BiFunction;

/// Takes what the boxes tell over into the electorate of their category.
public final class FollowBoxes {
    private final Electorates electorates;

    public FollowBoxes(Electorates electorates) {
        this.electorates = electorates;
    }

    public Outcome paper(EventHeaders event, String edition, String category, Paper paper) {
        return follow(event, edition, category, (electorate, after) -> electorate.with(paper, after));
    }

    public Outcome undisputed(EventHeaders event, String edition, String category, String electorClass) {
        return follow(event, edition, category, (electorate, after) -> electorate.withUndisputed(electorClass, after));
    }

    public Outcome anything(EventHeaders event, String edition, String category) {
        return follow(event, edition, category, Electorate::followed);
    }

    private Outcome follow(
            EventHeaders event,
            String edition,
            String category,
            BiFunction<Electorate, AppliedThrough, Electorate> effect) {
        String id = Course.id(edition, category);
        Optional<Kept<Electorate>> found = electorates.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotYet("electorate " + id);
        }
        return switch (found.get().state().applied().locate(event)) {
            case Outcome.Repeated repeated -> repeated;
            case Outcome.Gap gap -> gap;
            case Position.Next _ -> take(id, event, effect);
        };
    }

    private Outcome take(String id, EventHeaders event, BiFunction<Electorate, AppliedThrough, Electorate> effect) {
        var taken = electorates.change(
                id,
                Ask.plain(),
                kept -> io.palmares.aggregate.Outcome.done(Change.silently(
                        switch (kept.state().applied().locate(event)) {
                            case Position.Next(AppliedThrough after) -> effect.apply(kept.state(), after);
                            case Outcome.Repeated _, Outcome.Gap _ -> kept.state();
                        })));
        return taken instanceof io.palmares.aggregate.Outcome.Done
                ? new Outcome.Applied()
                : new Outcome.NotYet("room in electorate " + id);
    }
}
