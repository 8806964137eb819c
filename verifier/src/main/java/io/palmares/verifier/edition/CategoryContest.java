package io.palmares.verifier.edition;

import io.palmares.verifier.box.BoxResult;
import io.palmares.verifier.count.Claims;
import io.palmares.verifier.count.Contest;
import io.palmares.verifier.count.Lot;
import io.palmares.verifier.count.OpenedPaper;
import io.palmares.verifier.entry.Entry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What one category's count rests on, put together from logs and files.
///
/// @param boxes by paper, all of them whole
record CategoryContest(String edition, Course course, Map<String, BoxResult> boxes, ChairsVote chair) {
    /// @param rulebook as the result cites it
    Contest of(String rulebook, Optional<List<String>> cards, Claims claims, Optional<Lot> lot) {
        return new Contest(
                edition,
                rulebook,
                course.rules,
                candidates(),
                course.papers.values().stream().map(this::opened).toList(),
                cards,
                tied -> chair.among(tied, claims),
                lot);
    }

    private List<String> candidates() {
        if (!course.papers.isEmpty()) {
            return course.papers.values().iterator().next().body().objects("candidates").stream()
                    .map(c -> c.text("id"))
                    .toList();
        }
        TreeSet<String> standing = new TreeSet<>(course.candidateIds);
        course.rulings("WITHDRAW").forEach(r -> standing.remove(r.body().text("subject")));
        return List.copyOf(standing);
    }

    private OpenedPaper opened(Entry paper) {
        BoxResult box = Objects.requireNonNull(boxes.get(paper.leaf()));
        return new OpenedPaper(
                paper.leaf(),
                paper.body().text("class"),
                paper.body().text("weight"),
                box.electors(),
                box.opened(),
                box.spoiled(),
                box.superseded(),
                box.struck(),
                box.findings(),
                List.copyOf(course.withdrawnByPaper.getOrDefault(paper.leaf(), Set.of())),
                box.ballots());
    }
}
