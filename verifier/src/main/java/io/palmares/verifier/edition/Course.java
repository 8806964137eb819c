package io.palmares.verifier.edition;

import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.entry.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the log has said of one category so far.
final class Course {
    CategoryRules rules;

    @Nullable
    Entry nominations;

    @Nullable
    Entry candidates;

    @Nullable
    Entry jury;

    @Nullable
    Entry shortlist;

    /// By box, in the order of their entries: a corrected roll makes a new paper for the same box, and its place
    /// counts.
    final Map<String, Entry> papers = new LinkedHashMap<>();

    /// By paper.
    final Map<String, Entry> seals = new LinkedHashMap<>();
    final Map<String, Entry> counts = new LinkedHashMap<>();

    @Nullable
    Entry rollkey;

    @Nullable
    Entry envelope;

    @Nullable
    Rulebook rulebookCounted;

    /// Every key that the jury's chair had so far.
    final Set<String> chairs = new HashSet<>();

    /// Those that the chair had had by the envelope, and those in force then.
    Set<String> chairsCounted = Set.of();

    Set<String> chairsInForce = Set.of();

    final List<Entry> results = new ArrayList<>();
    final List<Entry> lots = new ArrayList<>();
    final List<Entry> rulings = new ArrayList<>();
    final Map<String, Set<String>> withdrawnByPaper = new LinkedHashMap<>();
    final Set<String> candidateIds = new HashSet<>();
    boolean knowsCandidates;

    /// Among whom a lot decided at the cut, and whether each goes on.
    final Map<String, Boolean> drawn = new LinkedHashMap<>();

    Course(CategoryRules rules) {
        this.rules = rules;
    }

    boolean needs(boolean jury) {
        return jury ? rules.preset().hasJury() : rules.preset().hasVote();
    }

    /// Nothing can be cast or scored any more: every box is sealed, or the scorecards of a category without a vote.
    boolean isClosed() {
        return needs(false) ? allPapersIn(seals) : jury != null;
    }

    /// Classes of the rulebook that this category's vote has no paper for.
    List<String> withoutPaper(Set<String> classes) {
        Set<String> left = new TreeSet<>(classes);
        papers.values().forEach(paper -> left.remove(paper.body().text("class")));
        return papers.isEmpty() ? List.of() : List.copyOf(left);
    }

    boolean allPapersIn(Map<String, Entry> entries) {
        return !papers.isEmpty() && papers.values().stream().allMatch(paper -> entries.containsKey(paper.leaf()));
    }

    Optional<Entry> paper(String leaf) {
        return papers.values().stream().filter(p -> p.leaf().equals(leaf)).findFirst();
    }

    /// Rulings of a kind about this category.
    Collection<Entry> rulings(String kind) {
        return rulings.stream().filter(r -> r.body().text("kind").equals(kind)).toList();
    }

    /// When a paper's box closes at the latest. How long a pause was is not in the log.
    Instant closes(Entry paper) {
        if (!rulings("RESUME").isEmpty()) return Instant.MAX;
        return Stream.concat(
                        Stream.of(paper.body().text("closes")),
                        rulings("EXTEND").stream().map(r -> r.body().text("subject")))
                .filter(CheckRuling::isInstant)
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Ended by ruling before everything was sealed: nothing of it is counted. What was sealed has to be counted and
    /// its result published, whatever was ruled then or later.
    boolean isDropped() {
        boolean ended = !rulings("CANCEL").isEmpty() || !rulings("NO_AWARD").isEmpty();
        return ended && !isClosed();
    }
}
