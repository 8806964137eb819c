package io.palmares.tally.io;

import io.palmares.tally.Candidate;
import io.palmares.tally.Profile;
import io.palmares.tally.Rankings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a ballot file holds: no rule, since the common formats have none.
///
/// @param title as the file has it, or empty
/// @param seats as the file has it, or 0 when it does not say
/// @param withdrawn candidates who no longer stand, by their place in the list
public record BallotSheet(String title, int seats, List<Candidate> candidates, Set<Integer> withdrawn, Profile profile)
        implements Reading {
    public BallotSheet {
        candidates = List.copyOf(candidates);
        withdrawn = Set.copyOf(withdrawn);
    }

    /// The same without the withdrawn: ballots pass over them.
    public BallotSheet standing() {
        if (withdrawn.isEmpty()) {
            return this;
        }
        int[] places = new int[candidates.size()];
        List<Candidate> standing = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = withdrawn.contains(i) ? -1 : standing.size();
            if (places[i] >= 0) {
                standing.add(candidates.get(i));
            }
        }
        Profile kept = Renumbered.rankings((Rankings) profile, places, standing.size());
        return new BallotSheet(title, seats, standing, Set.of(), kept);
    }

    public BallotSheet withSeats(int seats) {
        return new BallotSheet(title, seats, candidates, withdrawn, profile);
    }

    /// The same as the method counts it.
    public BallotSheet forMethod(String method) {
        return new BallotSheet(title, seats, candidates, withdrawn, profileFor(method));
    }

    /// Where a method asks whom a ballot names, all whom it ranks are named.
    public Profile profileFor(String method) {
        boolean names = CaseBallot.kindFor(method).equals("approvals")
                || CaseBallot.kindFor(method).equals("nominations");
        return names && profile instanceof Rankings rankings ? Renumbered.selections(rankings) : profile;
    }

    /// Candidates named as in a file: names are the ids when they tell all apart, and otherwise
    /// numbers from 1 are.
    static List<Candidate> candidates(List<String> names) {
        boolean telling =
                new TreeSet<>(names).size() == names.size() && names.stream().noneMatch(String::isBlank);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            candidates.add(new Candidate(telling ? names.get(i) : String.valueOf(i + 1), names.get(i)));
        }
        return candidates;
    }
}
