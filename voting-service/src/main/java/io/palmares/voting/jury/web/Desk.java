package io.palmares.voting.jury.web;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.JuryRoom;
import io.palmares.voting.jury.JuryRooms;
import io.palmares.voting.jury.Officer;
import io.palmares.voting.jury.Rules;
import io.palmares.voting.jury.Seat;
import io.palmares.voting.office.OfficerSignatures;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import java.util.List;
import java.util.Optional;

/// Who stands before the jury's door. For jurors and chair the panel decides, for the others their roles; deputies step
/// in for a chair or a returning officer with a conflict.
public final class Desk {
    private final JuryRooms rooms;
    private final Rules rules;
    private final OfficerSignatures officers;

    public Desk(JuryRooms rooms, Rules rules, OfficerSignatures officers) {
        this.rooms = rooms;
        this.rules = rules;
        this.officers = officers;
    }

    /// The category's jury, for its chair and for these roles.
    Kept<JuryRoom> room(JuryId jury, Caller caller, Role... roles) {
        Optional<Kept<JuryRoom>> room = rooms.find(jury);
        boolean deputies = List.of(roles).contains(Role.RETURNING_OFFICER);
        if (!isChair(room, caller)
                && !(deputies
                        && (isDeputy(jury, caller, Role.RETURNING_OFFICER) || isDeputy(jury, caller, Role.CHAIR)))) {
            Access.of(caller, jury.edition(), jury.category(), roles);
        }
        return room.orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such category.")
                .exception());
    }

    /// The chair, or the returning officer, in this role.
    Officer chairOrReturningOfficer(JuryId jury, Caller caller) {
        return isChair(rooms.find(jury), caller) || isDeputy(jury, caller, Role.CHAIR)
                ? chair(caller)
                : returningOfficer(jury, caller);
    }

    /// The chair, or the deputy who steps in for one with a conflict.
    Officer chair(JuryId jury, Caller caller) {
        return isDeputy(jury, caller, Role.CHAIR) ? chair(caller) : chairOnly(jury, caller);
    }

    Officer chairOnly(JuryId jury, Caller caller) {
        if (!isChair(rooms.find(jury), caller)) {
            throw Problem.of(CommonProblem.NOT_ALLOWED, "Only the chair of this category's jury may do this.")
                    .exception();
        }
        return chair(caller);
    }

    /// Or the deputy who steps in for one with a conflict.
    Officer returningOfficer(JuryId jury, Caller caller) {
        By by = isDeputy(jury, caller, Role.RETURNING_OFFICER)
                ? new By(caller.person().value(), Role.RETURNING_OFFICER)
                : Access.of(caller, jury.edition(), jury.category(), Role.RETURNING_OFFICER);
        return new Officer(by, caller.organisation());
    }

    /// Whom the rulebook does not name as a deputy nobody is asked about.
    private boolean isDeputy(JuryId jury, Caller caller, Role role) {
        String person = caller.person().value();
        return !caller.has(role, jury.edition(), jury.category())
                && rules.newest(jury.edition())
                        .filter(rulebook -> rulebook.deputies().contains(person))
                        .isPresent()
                && officers.stepsIn(jury.edition(), jury.category(), new By(person, role), conflicted(jury));
    }

    private List<String> conflicted(JuryId jury) {
        return rooms.find(jury).map(kept -> kept.state().bench().conflicted()).orElse(List.of());
    }

    private static Officer chair(Caller caller) {
        return new Officer(new By(caller.person().value(), Role.CHAIR), caller.organisation());
    }

    private static boolean isChair(Optional<Kept<JuryRoom>> room, Caller caller) {
        return room.flatMap(kept -> kept.state().bench().seat(caller.person().value()))
                .filter(Seat::chair)
                .isPresent();
    }
}
