package io.palmares.gateway.pages;

import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What there is for one person in one edition: where to nominate, endorse, vote, score or hold an office now.
public record Duties(
        Edition edition,
        List<Duty> nominate,
        List<Duty> endorse,
        List<Duty> vote,
        List<Duty> jury,
        List<Duty> office,
        boolean desk,
        boolean ceremony) {
    private static final Set<Role> OFFICES =
            EnumSet.of(Role.ORGANISER, Role.RETURNING_OFFICER, Role.SECOND_OFFICER, Role.AUDITOR, Role.ANNOUNCER);
    private static final Set<Role> DESK =
            EnumSet.of(Role.ORGANISER, Role.RETURNING_OFFICER, Role.SECOND_OFFICER, Role.AUDITOR);
    private static final Set<Role> JURY = EnumSet.of(Role.JUROR, Role.CHAIR);

    /// A category in which there is something to do.
    public record Duty(Edition.InIt category, String page) {}

    /// One for each edition in which the person has anything to do.
    public static List<Duties> of(Caller caller, List<Edition> editions) {
        return editions.stream()
                .map(edition -> of(caller, edition))
                .filter(Duties::isAny)
                .toList();
    }

    /// A draft has a desk, and nothing else yet.
    private static Duties of(Caller caller, Edition edition) {
        boolean desk = holds(caller, DESK, edition.edition());
        if (edition.state().equals("DRAFT")) {
            return new Duties(edition, List.of(), List.of(), List.of(), List.of(), List.of(), desk, false);
        }
        boolean member = caller.has(Role.MEMBER, edition.edition());
        boolean office = holds(caller, OFFICES, edition.edition());
        List<Duty> jury = new ArrayList<>();
        for (Edition.InIt one : edition.categories()) {
            boolean sits = JURY.stream().anyMatch(role -> caller.has(role, edition.edition(), one.category()));
            if (sits) jury.add(new Duty(one, "jury"));
        }
        return new Duties(
                edition,
                member ? in(edition, "nominate", "NOMINATING") : List.of(),
                member ? in(edition, "endorse", "NOMINATING", "SCREENING") : List.of(),
                member ? in(edition, "vote", "VOTING") : List.of(),
                jury,
                edition.categories().stream()
                        .filter(it -> office || caller.has(Role.CHAIR, edition.edition(), it.category()))
                        .map(it -> new Duty(it, "office"))
                        .toList(),
                desk,
                holds(caller, EnumSet.of(Role.ANNOUNCER), edition.edition()));
    }

    private static boolean holds(Caller caller, Set<Role> roles, String edition) {
        return roles.stream().anyMatch(role -> caller.has(role, edition));
    }

    private static List<Duty> in(Edition edition, String page, String... states) {
        return edition.categories().stream()
                .filter(it -> List.of(states).contains(it.state()))
                .map(it -> new Duty(it, page))
                .toList();
    }

    /// What will not wait comes first.
    public List<Duty> getAll() {
        return Stream.of(vote, nominate, endorse, jury, office)
                .flatMap(List::stream)
                .toList();
    }

    private boolean isAny() {
        return desk || ceremony || !getAll().isEmpty();
    }
}
