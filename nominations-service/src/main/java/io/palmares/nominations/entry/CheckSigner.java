package io.palmares.nominations.entry;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.web.caller.Role;
import org.jspecify.annotations.Nullable;

/// Lets nobody sign whose signature no one could check: the log has to list the key for the office first.
public final class CheckSigner {
    private final ListedKeys listed;
    private final SignEntries signing;

    public CheckSigner(ListedKeys listed, SignEntries signing) {
        this.listed = listed;
        this.signing = signing;
    }

    /// In their own office.
    ///
    /// @param category of the act; a chair's office is one category's
    public Outcome<By> inOffice(String edition, @Nullable String category, By by) {
        return check(edition, by.role().name(), by.role() == Role.CHAIR ? category : null, by);
    }

    /// In another's, as a deputy of the rulebook.
    public Outcome<By> asDeputy(String edition, By by) {
        return check(edition, OfficeKey.DEPUTY, null, by);
    }

    private Outcome<By> check(String edition, String office, @Nullable String category, By by) {
        return Outcome.unless(
                () -> Outcome.done(by),
                Check.when(
                        !listed.lists(edition, office, category, signing.keyOf(edition, by.person())),
                        Rule.KEY_NOT_LISTED,
                        "The log does not list your key as {0} yet, so what you sign could not be checked. {1}",
                        KeyApprovals.said(office),
                        KeyApprovals.of(office).wayOut(edition)));
    }
}
