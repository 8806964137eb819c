package io.palmares.booth;

import java.util.List;

/// Which ballots of a box count. Lists are in ascending order of leaf hash.
///
/// @param counted at most one per key
/// @param superseded good ballots that a later one of their key replaced
/// @param struck by ruling
public record Selection(List<Ballot> counted, List<Ballot> superseded, List<Ballot> struck, List<Finding> findings) {
    public Selection {
        counted = List.copyOf(counted);
        superseded = List.copyOf(superseded);
        struck = List.copyOf(struck);
        findings = List.copyOf(findings);
    }
}
