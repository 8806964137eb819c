package io.palmares.contracts.rulebook;

import java.util.Map;

/// A class of electors.
///
/// @param weight of one ballot, an exact fraction `n` or `n/d`
/// @param kind who holds a right: every member, or one delegate for each organisation
public record ElectorClass(String id, Map<String, String> title, String weight, Electors kind) {
    /// Who holds a voting right.
    public enum Electors {
        MEMBERS,
        ORGANISATIONS
    }
}
