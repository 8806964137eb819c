package io.palmares.nominations.electorate;

import io.palmares.aggregate.Proposal;
import io.palmares.messaging.AppliedThrough;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may vote in a category, the key their rights are derived from, and the papers those rights are for.
///
/// @param origin of the edition's log
/// @param sealedRollKey sealed with the service's secret; absent once destroyed
/// @param undisputed classes whose box is past its dispute window
public record Electorate(
        String edition,
        String category,
        String origin,
        @Nullable String sealedRollKey,
        List<ClassRoll> rolls,
        List<Paper> papers,
        List<String> undisputed,
        @Nullable Proposal proposal,
        AppliedThrough applied) {
    public Electorate {
        rolls = List.copyOf(rolls);
        papers = List.copyOf(papers);
        undisputed = List.copyOf(undisputed);
    }

    /// What others are told.
    public sealed interface Fact {
        /// A part of a roll.
        ///
        /// @param keys at most 1,000, ascending
        record Part(String electorClass, int rollVersion, int part, int parts, List<String> keys) implements Fact {}

        record Frozen(ClassRoll roll) implements Fact {}

        /// The roll key is gone.
        ///
        /// @param entry the log's, base64url
        record KeyDestroyed(Instant at, String entry) implements Fact {}
    }

    /// The same of every class.
    public int rollVersion() {
        return rolls.getFirst().rollVersion();
    }

    public Optional<Paper> paper(String electorClass, int rollVersion) {
        return papers.stream()
                .filter(paper -> paper.electorClass().equals(electorClass) && paper.rollVersion() == rollVersion)
                .findFirst();
    }

    /// Whether every class that has electors is past its dispute window.
    public boolean everyBoxIsUndisputed() {
        return rolls.stream()
                .filter(roll -> roll.size() > 0)
                .allMatch(roll -> undisputed.contains(roll.electorClass()));
    }

    Electorate withProposal(@Nullable Proposal open) {
        return new Electorate(edition, category, origin, sealedRollKey, rolls, papers, undisputed, open, applied);
    }

    Electorate withoutKey() {
        return new Electorate(edition, category, origin, null, rolls, papers, undisputed, null, applied);
    }

    Electorate withRolls(List<ClassRoll> corrected) {
        return new Electorate(edition, category, origin, sealedRollKey, corrected, papers, undisputed, null, applied);
    }

    Electorate with(Paper paper, AppliedThrough after) {
        List<Paper> next = new ArrayList<>(papers);
        next.removeIf(other -> other.electorClass().equals(paper.electorClass()));
        next.add(paper);
        return new Electorate(edition, category, origin, sealedRollKey, rolls, next, undisputed, proposal, after);
    }

    Electorate withUndisputed(String electorClass, AppliedThrough after) {
        List<String> next = new ArrayList<>(undisputed);
        next.add(electorClass);
        return new Electorate(edition, category, origin, sealedRollKey, rolls, papers, next, proposal, after);
    }

    Electorate followed(AppliedThrough after) {
        return new Electorate(edition, category, origin, sealedRollKey, rolls, papers, undisputed, proposal, after);
    }
}
