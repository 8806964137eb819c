package io.palmares.nominations.officekey;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.officekey.KeyRegister.Listing;
import io.palmares.web.caller.Role;
import java.util.List;
import java.util.function.Predicate;

/// Whether somebody may approve that keys are listed or replaced, and whether it is the time.
final class CheckApproval {
    private final Predicate<String> certified;

    /// @param certified whether a result of an edition is signed and not in its log yet
    CheckApproval(Predicate<String> certified) {
        this.certified = certified;
    }

    Outcome<List<Listing>> of(String edition, List<Listing> listings, By by) {
        List<Role> approvers =
                listings.stream().map(KeysToList::approver).distinct().toList();
        List<Listing> replaced =
                listings.stream().filter(it -> it.replaces() != null).toList();
        return Outcome.unless(
                () -> Outcome.done(listings),
                Check.when(
                        !approvers.equals(List.of(by.role())),
                        Rule.FORBIDDEN,
                        "This takes the role {0} here.",
                        approvers),
                Check.when(
                        replaced.stream().anyMatch(it -> by.person().equals(it.person())),
                        Rule.CONFLICTED,
                        "Nobody decides about a key of their own."),
                Check.when(
                        !replaced.isEmpty() && certified.test(edition),
                        Rule.WRONG_STATE,
                        "A result is signed and waits for its announcement; its signatures must be those of keys in force"
                                + " then. Announce it, or withdraw the certificate, before a key is replaced."));
    }
}
