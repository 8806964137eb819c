package io.palmares.voting.ballot;

import io.palmares.booth.BallotPaper;
import io.palmares.ledger.Malformed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts a category's papers together, or says what is missing.
final class PaperForm {
    /// Between the last freeze or correction of a roll and the first ballot, so that electors can object.
    static final Duration AFTER_ROLL = Duration.ofHours(24);

    private final PaperParts parts;
    private final EditionRules rules;
    private final @Nullable VotingTerms terms;

    private final boolean paperExists;

    /// Of these parts.
    ///
    /// @param paperExists once it does, it stays with a finalist who withdraws, only marked
    PaperForm(PaperParts parts, EditionRules rules, boolean paperExists) {
        this.parts = parts;
        this.rules = rules;
        this.paperExists = paperExists;
        this.terms = rules.terms().get(parts.category().category());
    }

    /// What the papers still wait for; empty if they can be drafted.
    List<String> missing() {
        if (terms == null) {
            return List.of("vote");
        }
        if (parts.isCancelled()) {
            return List.of("cancelled");
        }
        List<String> missing = new ArrayList<>();
        Shortlist shortlist = parts.shortlist();
        if (shortlist == null) {
            missing.add("shortlist");
        } else {
            missing.addAll(missingOf(shortlist));
        }
        rules.classes().stream()
                .filter(each -> !parts.rolls().containsKey(each))
                .forEach(each -> missing.add("roll:" + each));
        if (missing.isEmpty()) {
            missing.addAll(contradictions());
        }
        return List.copyOf(missing);
    }

    private List<String> missingOf(Shortlist shortlist) {
        List<String> missing = new ArrayList<>();
        if (!parts.labels().keySet().containsAll(shortlist.finalists())) {
            missing.add("candidates");
        }
        if (!paperExists && shortlist.finalists().stream().anyMatch(parts.withdrawn()::contains)) {
            missing.add("shortlist-without-withdrawn");
        }
        CountingKey key = parts.countingKey();
        if (key == null || !key.shortlist().equals(shortlist.hash())) {
            missing.add("counting-key");
        }
        return missing;
    }

    private List<String> contradictions() {
        List<String> wrong = new ArrayList<>();
        if (parts.rolls().values().stream().noneMatch(Roll::hasBox)) {
            wrong.add("electors");
        }
        if (!times().opens().isBefore(times().closes())) {
            wrong.add("time-to-vote");
        } else {
            parts.rolls()
                    .forEach((electorClass, roll) ->
                            contradiction(electorClass, roll).ifPresent(wrong::add));
        }
        return wrong;
    }

    /// A rulebook or key that no paper can be made of must not stop the events behind it.
    private Optional<String> contradiction(String electorClass, Roll roll) {
        if (!roll.hasBox()) {
            return Optional.empty();
        }
        try {
            paper(electorClass);
            return Optional.empty();
        } catch (Malformed malformed) {
            return Optional.of("paper:" + electorClass + ": " + malformed.detail());
        }
    }

    /// When the boxes open and close, as far as the rolls tell by now.
    Optional<VotingTimes> timetable() {
        return Optional.ofNullable(terms).map(known -> new VotingTimes(opens(known), known.closes()));
    }

    VotingTimes times() {
        return timetable().orElseThrow();
    }

    private Instant opens(VotingTerms known) {
        return parts.rolls().values().stream()
                .map(roll -> roll.heard().plus(AFTER_ROLL))
                .reduce(known.opens(), VotingTimes::later);
    }

    BallotPaper paper(String electorClass) {
        return new PaperMaker(parts, Objects.requireNonNull(terms), rules.log()).paper(electorClass, times());
    }
}
