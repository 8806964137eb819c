package io.palmares.results.act;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Rule;
import io.palmares.results.act.Offices.Standing;
import io.palmares.results.category.CategoryId;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import java.util.List;

/// In whose role someone acts at the officers' desk: their own, if they have no conflict; as a deputy of the rulebook,
/// if every holder has one.
public final class TakeOffice {
    private final Offices offices;
    private final Deputies deputies;

    public TakeOffice(Offices offices, Deputies deputies) {
        this.offices = offices;
        this.deputies = deputies;
    }

    /// Those whom an edition's rulebook names. Nobody is asked about others.
    @FunctionalInterface
    public interface Deputies {
        List<String> of(String edition);
    }

    public Outcome<By> in(Caller caller, CategoryId id, Role role) {
        By by = new By(caller.person().value(), role);
        if (!isOpenTo(caller, id, role)) {
            return Outcome.refused(Rule.FORBIDDEN, "This takes the role {0} here.", role);
        }
        return switch (offices.of(id, by)) {
            case Standing.Known(boolean stepsIn, boolean conflicted) ->
                Outcome.unless(
                        () -> Outcome.done(by),
                        Check.when(
                                !caller.has(role, id.edition()) && !stepsIn,
                                Rule.FORBIDDEN,
                                "This takes the role {0} here.",
                                role),
                        Check.when(conflicted, Rule.CONFLICTED, "You are tied to a nominee of this category."));
            case Standing.Unreachable() ->
                Outcome.refused(Rule.BUSY, "Whether you have a conflict cannot be asked now; try again.");
        };
    }

    /// Whether the role is theirs, or could be as a deputy. Whether they have a conflict is not asked.
    public boolean isOpenTo(Caller caller, CategoryId id, Role role) {
        return caller.has(role, id.edition()) || isDeputy(id, caller.person().value());
    }

    /// Whether a deputy stands in for one of the officers now, and so reads what they read.
    public boolean standsIn(Caller caller, CategoryId id) {
        return isDeputy(id, caller.person().value())
                && (in(caller, id, Role.RETURNING_OFFICER) instanceof Done
                        || in(caller, id, Role.SECOND_OFFICER) instanceof Done);
    }

    private boolean isDeputy(CategoryId id, String person) {
        return deputies.of(id.edition()).contains(person);
    }
}
