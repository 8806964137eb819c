package io.palmares.nominations.direct.web;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.screening.Officers;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;

/// As what someone acts in a category.
final class ActingOfficers {
    private final Courses courses;
    private final Officers officers;

    ActingOfficers(Courses courses, Officers officers) {
        this.courses = courses;
        this.officers = officers;
    }

    Outcome<By> by(Caller caller, Place place, Role role) {
        return courses.find(place.course())
                .map(kept -> officers.act(caller, kept.state(), role))
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such category."));
    }
}
