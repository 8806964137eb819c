package io.palmares.results.category;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.Candidate;
import io.palmares.booth.CandidateId;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Openings;
import io.palmares.ledger.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a drafted paper says what rulebook, shortlist, roll and counting key say.
record PaperCheck(Category category, PaperTerms terms) {
    List<String> wrong(DraftedPaper draft) {
        BallotPaper paper = draft.paper();
        List<String> wrong = new ArrayList<>();
        Optional<FrozenRoll> roll = category.heard().poll().roll(draft.electorClass());
        expect(wrong, scope(paper, draft), "scope");
        expect(wrong, paper.candidates().equals(candidates()), "candidates");
        expect(wrong, roll.filter(r -> agrees(paper, r)).isPresent(), "roll");
        expect(wrong, key().equals(paper.seal().countingKey().bytes().base64Url()), "countingKey");
        expect(wrong, paper.seal().marksMax() == terms.vote().marksMax(), "marksMax");
        expect(wrong, paper.method().name().equals(terms.vote().method().name()), "method");
        expect(wrong, paper.method().marks().equals(form(paper.candidates().size())), "form");
        expect(wrong, paper.openings() == openings(paper), "openings");
        expect(wrong, window(paper), "window");
        return wrong;
    }

    private static void expect(List<String> wrong, boolean holds, String part) {
        if (!holds) wrong.add("paper: " + part + " differs");
    }

    private boolean scope(BallotPaper paper, DraftedPaper draft) {
        return paper.scope().edition().equals(terms.log())
                && paper.scope().category().equals(category.id().category())
                && paper.scope().electorClass().equals(draft.electorClass());
    }

    private static boolean agrees(BallotPaper paper, FrozenRoll roll) {
        String weight = roll.weight().contains("/") ? roll.weight() : roll.weight() + "/1";
        return roll.hasPaper()
                && paper.roll().root().equals(Hash.parse(roll.root()))
                && paper.roll().size() == roll.size()
                && paper.roll().version() == roll.version()
                && paper.weight().toString().equals(weight);
    }

    private String key() {
        return Objects.requireNonNull(category.work().key()).publicKey();
    }

    private List<Candidate> candidates() {
        List<String> finalists = Objects.requireNonNull(
                        category.heard().contenders().shortlist())
                .finalists();
        Stream<Candidate> listed = finalists.stream()
                .sorted()
                .map(id -> new Candidate(
                        new CandidateId(id),
                        category.heard().contenders().entrant(id).map(e -> Hash.parse(e.label()))));
        boolean noAward = terms.vote().noAward() || finalists.size() == 1;
        return Stream.concat(listed, noAward ? Stream.of(Candidate.NO_AWARD) : Stream.empty())
                .toList();
    }

    private MarkForm form(int candidates) {
        Integer most = terms.vote().most();
        return switch (terms.vote().method()) {
            case PLURALITY -> new MarkForm.Choose();
            case APPROVAL -> new MarkForm.Approve(most == null ? candidates : most);
            case POINTS ->
                new MarkForm.Points(Objects.requireNonNull(terms.vote().points()));
            case SCORE -> new MarkForm.Scores(Objects.requireNonNull(most));
            case INSTANT_RUNOFF, INSTANT_RUNOFF_NO_AWARD -> new MarkForm.Rank(candidates);
        };
    }

    private static Openings openings(BallotPaper paper) {
        return Openings.forRoll(
                paper.roll().size(), paper.method().marks(), paper.candidates().size());
    }

    private boolean window(BallotPaper paper) {
        return paper.window().closes().equals(terms.closes())
                && !paper.window().opens().isBefore(terms.opens());
    }
}
