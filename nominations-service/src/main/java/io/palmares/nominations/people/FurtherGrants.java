package io.palmares.nominations.people;

import io.palmares.web.caller.Grant;
import java.util.List;

/// Roles that follow from what other features know: a seat on a panel, a nomination.
@FunctionalInterface
public interface FurtherGrants {
    List<Grant> of(Person person);
}
