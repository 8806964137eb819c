package io.palmares.nominations.rulebook;

import static io.palmares.nominations.rulebook.RulebookCheck.check;
import static io.palmares.nominations.rulebook.RulebookCheck.range;
import static io.palmares.nominations.rulebook.RulebookCheck.texts;

import io.palmares.contracts.rulebook.Blend;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Clause;
import io.palmares.contracts.rulebook.Criterion;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.contracts.rulebook.Vote;
import io.palmares.web.text.Violation;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of one category: its parts must be those its preset uses, and hang together.
record CategoryCheck(Rulebook book, Category category, String at, Forms forms, List<Violation> wrong) {

    void run() {
        RulebookCheck.slug(category.id(), at + "/id", wrong);
        texts(category.title(), book.languages(), at + "/title", wrong);
        parts();
        clauses();
        if (category.jury() != null) {
            jury(category.jury());
        }
        if (category.vote() != null) {
            vote(category.vote());
        }
        if (category.blend() != null) {
            blend(category.blend());
        }
        if (category.preset() != Preset.DIRECT) {
            form();
            ladder();
        }
    }

    private void parts() {
        Preset preset = category.preset();
        part(category.jury(), preset.hasJury(), "jury");
        part(category.vote(), preset.hasVote(), "vote");
        part(category.blend(), preset == Preset.BLEND, "blend");
        part(category.form(), preset.hasNominations(), "form");
        if (preset.hasJury()) {
            range(category.finalists(), 1, 100, at + "/finalists", wrong);
        } else {
            range(category.finalists(), 0, 100, at + "/finalists", wrong);
        }
    }

    private void part(@Nullable Object part, boolean used, String name) {
        if (used) {
            check(
                    part != null,
                    at + "/" + name,
                    "required",
                    "{0} needs it",
                    wrong,
                    category.preset().name());
        } else {
            check(
                    part == null,
                    at + "/" + name,
                    "unused",
                    "{0} does not use it",
                    wrong,
                    category.preset().name());
        }
    }

    private void form() {
        if (category.form() != null) {
            wrong.addAll(forms.ofSchema(FormText.of(category.form()), at + "/form"));
        }
    }

    private void clauses() {
        for (int i = 0; i < category.eligibility().size(); i++) {
            Clause clause = category.eligibility().get(i);
            check(
                    !clause.id().isBlank() && clause.id().length() <= 32,
                    at + "/eligibility/" + i + "/id",
                    "length",
                    "must have 1 to 32 characters",
                    wrong);
            texts(clause.text(), book.languages(), at + "/eligibility/" + i + "/text", wrong);
        }
        RulebookCheck.unique(category.eligibility().stream().map(Clause::id).toList(), at + "/eligibility", wrong);
    }

    private void jury(Jury jury) {
        check(
                jury.criteria().stream().mapToInt(Criterion::weight).sum() == 100,
                at + "/jury/criteria",
                "sum",
                "the weights must sum to 100",
                wrong);
        RulebookCheck.unique(jury.criteria().stream().map(Criterion::id).toList(), at + "/jury/criteria", wrong);
        HashSet<Integer> priorities = new HashSet<>();
        for (int i = 0; i < jury.criteria().size(); i++) {
            String where = at + "/jury/criteria/" + i;
            Criterion criterion = jury.criteria().get(i);
            RulebookCheck.slug(criterion.id(), where + "/id", wrong);
            texts(criterion.title(), book.languages(), where + "/title", wrong);
            range(criterion.weight(), 1, 100, where + "/weight", wrong);
            range(criterion.max(), 1, 1_000, where + "/max", wrong);
            check(
                    criterion.priority() >= 1 && priorities.add(criterion.priority()),
                    where + "/priority",
                    "unique",
                    "must be 1 or more and differ from the others",
                    wrong);
        }
        if (jury.quorum() != null) {
            range(jury.quorum(), 1, 100, at + "/jury/quorum", wrong);
        }
        check(
                (jury.trim() != null) == (jury.aggregate() == Jury.Aggregate.TRIMMED_MEAN),
                at + "/jury/trim",
                "trim",
                "belongs to TRIMMED_MEAN and to no other aggregate",
                wrong);
        fraction(jury.minCriterion(), 1, "minCriterion");
        fraction(jury.minTotal(), 100, "minTotal");
        fraction(jury.discussAbove(), 100, "discussAbove");
        if (jury.trim() != null) {
            Fractions trim = Fractions.read(jury.trim());
            check(
                    trim != null && new Fractions(trim.numerator().shiftLeft(1), trim.denominator()).isBelowOne(),
                    at + "/jury/trim",
                    "fraction",
                    "must be a fraction under 1/2",
                    wrong);
        }
    }

    private void fraction(@Nullable String text, int most, String name) {
        if (text != null) {
            Fractions fraction = Fractions.read(text);
            check(
                    fraction != null && fraction.isAtMost(most),
                    at + "/jury/" + name,
                    "fraction",
                    "must be an exact fraction from 0 to {0}",
                    wrong,
                    most);
        }
    }

    private void vote(Vote vote) {
        int candidates = Math.max(category.finalists() + 2, book.minNominees()) + (vote.noAward() ? 1 : 0);
        check(
                vote.marksMax() >= LargestMarks.bytes(vote, candidates) && vote.marksMax() <= 8 * 1024,
                at + "/vote/marksMax",
                "range",
                "must be from {0}, the size of the largest marks, to 8192",
                wrong,
                LargestMarks.bytes(vote, candidates));
        switch (vote.method()) {
            case POINTS ->
                check(
                        vote.points() != null && vote.points() >= 1 && vote.points() <= 1_000_000,
                        at + "/vote/points",
                        "required",
                        "POINTS needs the sum that each ballot gives, 1 to 1000000",
                        wrong);
            case SCORE ->
                check(
                        vote.most() != null && vote.most() >= 1 && vote.most() <= 1_000,
                        at + "/vote/most",
                        "required",
                        "SCORE needs the highest score, 1 to 1000",
                        wrong);
            case APPROVAL ->
                check(vote.most() == null || vote.most() >= 1, at + "/vote/most", "range", "must be 1 or more", wrong);
            case PLURALITY, INSTANT_RUNOFF, INSTANT_RUNOFF_NO_AWARD ->
                check(
                        vote.most() == null && vote.points() == null,
                        at + "/vote",
                        "unused",
                        "this method uses neither most nor points",
                        wrong);
        }
    }

    private void blend(Blend blend) {
        Fractions jury = Fractions.read(blend.jury());
        Fractions electorate = Fractions.read(blend.electorate());
        check(
                jury != null && electorate != null && jury.makesOneWith(electorate),
                at + "/blend",
                "sum",
                "jury and electorate must be exact fractions that sum to 1",
                wrong);
        range(blend.minBallots(), 1, 1_000_000, at + "/blend/minBallots", wrong);
        Vote vote = category.vote();
        check(
                vote == null || !isRunoff(vote.method()),
                at + "/vote/method",
                "unsupported",
                "a blend needs a method that gives every candidate a figure",
                wrong);
    }

    private static boolean isRunoff(Vote.Method method) {
        return method == Vote.Method.INSTANT_RUNOFF || method == Vote.Method.INSTANT_RUNOFF_NO_AWARD;
    }

    private void ladder() {
        List<TieRule> ladder = category.tieLadder();
        check(!ladder.isEmpty(), at + "/tieLadder", "required", "must have at least one rule", wrong);
        for (int i = 0; i < ladder.size(); i++) {
            boolean ends = ladder.get(i) == TieRule.LOT || ladder.get(i) == TieRule.EX_AEQUO;
            check(
                    ends == (i == ladder.size() - 1),
                    at + "/tieLadder/" + i,
                    "last",
                    "LOT or EX_AEQUO must be the last rule, and only the last",
                    wrong);
            boolean jury = ladder.get(i) == TieRule.JURY_SCORE || ladder.get(i) == TieRule.PRIORITY_CRITERION;
            check(
                    !jury || category.preset().hasJury(),
                    at + "/tieLadder/" + i,
                    "unused",
                    "{0} needs a jury",
                    wrong,
                    String.valueOf(ladder.get(i)));
        }
        RulebookCheck.unique(ladder.stream().map(Enum::name).toList(), at + "/tieLadder", wrong);
    }
}
