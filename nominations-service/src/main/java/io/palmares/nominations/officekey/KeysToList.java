package io.palmares.nominations.officekey;

import io.palmares.nominations.entry.KeyApprovals;
import io.palmares.nominations.officekey.KeyRegister.Listing;
import io.palmares.nominations.officekey.KeyRegister.Office;
import io.palmares.web.caller.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which keys the log should list next.
final class KeysToList {
    private final OfficeHolders holders;
    private final LoggedKeys logged;

    KeysToList(OfficeHolders holders, LoggedKeys logged) {
        this.holders = holders;
        this.logged = logged;
    }

    /// Keys of holders of offices that the log does not list. Each replaces one that nobody holds the office with any
    /// more, if there is one: an office handed over, or a holder's former key. Those left over are retired:
    /// whoever was dismissed signs no more.
    List<Listing> waiting(String edition) {
        List<Listing> waiting = new ArrayList<>();
        Map<Office, List<Listing>> holding = byOffice(edition);
        Set<Office> offices = new LinkedHashSet<>(holding.keySet());
        logged.offices(edition)
                .filter(office -> holders.isOpen(edition, office))
                .forEach(offices::add);
        offices.forEach(office -> {
            List<Listing> held = holding.getOrDefault(office, List.of());
            Set<String> listed = logged.of(edition, office);
            Deque<String> vacated = vacated(listed, held);
            held.stream()
                    .filter(listing -> !listed.contains(listing.key()))
                    .forEach(listing -> waiting.add(listing.replacing(vacated.poll())));
            vacated.forEach(key -> waiting.add(Listing.retiring(office, key)));
        });
        return waiting;
    }

    private static Deque<String> vacated(Set<String> listed, List<Listing> held) {
        Set<String> used = held.stream().map(Listing::key).collect(Collectors.toSet());
        return listed.stream().filter(key -> !used.contains(key)).collect(Collectors.toCollection(ArrayDeque::new));
    }

    /// Keys that the log lists for those who hold an office now.
    List<Listing> inForce(String edition) {
        return holders.of(edition).stream()
                .filter(listing -> logged.of(edition, listing.office()).contains(listing.key()))
                .toList();
    }

    /// The same for every office of one person, whose key in force makes way for another.
    List<Listing> replacing(String edition, String person, String fresh) {
        return inForce(edition).stream()
                .filter(listing -> person.equals(listing.person()))
                .map(listing -> new Listing(listing.role(), listing.category(), listing.person(), fresh, listing.key()))
                .toList();
    }

    /// What a proposer may propose at once: one other person approves it. A returning officer's key comes first, for
    /// they approve the others.
    static List<Listing> next(List<Listing> keys, Role proposer) {
        List<Listing> theirs = keys.stream()
                .filter(key -> KeyApprovals.of(key.role()).proposes() == proposer)
                .toList();
        List<Listing> first = theirs.stream()
                .filter(key -> approver(key) == Role.SECOND_OFFICER)
                .toList();
        return first.isEmpty() ? theirs : first;
    }

    static Role approver(Listing key) {
        return KeyApprovals.of(key.role()).approves();
    }

    private Map<Office, List<Listing>> byOffice(String edition) {
        return holders.of(edition).stream()
                .collect(Collectors.groupingBy(Listing::office, LinkedHashMap::new, Collectors.toList()));
    }
}
