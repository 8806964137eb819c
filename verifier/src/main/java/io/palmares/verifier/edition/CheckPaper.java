package io.palmares.verifier.edition;

import io.palmares.verifier.count.CategoryRules.Vote;
import io.palmares.verifier.count.Contest;
import io.palmares.verifier.count.MarksForm;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.report.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A ballot paper against rulebook, shortlist and the category's other papers. Its roll is read with its box.
final class CheckPaper {
    private static final int FEW = 10;
    private static final int MANY = 500;
    private static final int TELLING = 5;
    private final EditionLog log;
    private final Finder finder;

    CheckPaper(EditionLog log, Finder finder) {
        this.log = log;
        this.finder = finder;
    }

    void check(Entry paper, Course course) {
        Fields body = paper.body();
        Vote vote = course.rules.vote();
        if (!course.rules.preset().hasVote() || vote == null) {
            finder.find(Code.CATEGORY_PRESET, "it has no vote");
            return;
        }
        String box = body.text("box");
        Entry before = course.papers.remove(box);
        course.papers.put(box, paper);
        expect(box.equals(box(body)), Code.PAPER_BOX, box);
        String weight = log.newest().weights().get(body.text("class"));
        expect(weight != null, Code.PAPER_CLASS, body.text("class"));
        expect(weight == null || weight.equals(body.text("weight")), Code.PAPER_WEIGHT, body.text("weight"));
        candidates(body, course, vote);
        expect(body.whole("marksMax", 1, 1 << 20) == vote.marksMax(), Code.PAPER_MARKS_MAX, "");
        expect(body.text("openings").equals(openings(body, vote)), Code.PAPER_OPENINGS, body.text("openings"));
        long version = body.whole("rollVersion", 1, Long.MAX_VALUE);
        long least = before == null ? 1 : before.body().whole("rollVersion", 1, Long.MAX_VALUE) + 1;
        expect(version >= least, Code.PAPER_ROLL_VERSION, "" + version);
        boolean sameKey = course.papers.values().stream()
                .allMatch(p -> p.body().text("countingKey").equals(body.text("countingKey")));
        expect(sameKey, Code.PAPER_COUNTING_KEY, "the papers of a category have one counting key");
        window(body, course);
    }

    private void expect(boolean holds, Code code, String detail) {
        if (!holds) finder.find(code, detail);
    }

    private String box(Fields body) {
        String box = log.origin() + "/box/" + body.text("category") + "/" + body.text("class");
        return body.optionalText("section").map(section -> box + "/" + section).orElse(box);
    }

    private void candidates(Fields body, Course course, Vote vote) {
        List<String> ids =
                body.objects("candidates").stream().map(c -> c.text("id")).toList();
        if (course.shortlist != null) {
            List<String> expected = new ArrayList<>(course.shortlist.body().texts("finalists"));
            boolean noAward = vote.noAward() || expected.size() == 1;
            if (noAward) expected.add(Contest.NO_AWARD);
            expect(ids.equals(expected), Code.PAPER_CANDIDATES, "not the shortlist");
        }
        for (Fields candidate : body.objects("candidates")) {
            boolean labelled = candidate.has("label");
            expect(labelled != candidate.text("id").equals(Contest.NO_AWARD), Code.PAPER_LABEL, candidate.text("id"));
        }
        Set<String> all = new HashSet<>(ids);
        Fields method = body.object("method");
        boolean same = method.text("name").equals(vote.method().name())
                && method.value("form").equals(MarksForm.of(vote, all).json());
        expect(same, Code.PAPER_METHOD, method.text("name"));
    }

    /// TOTALS if single ballots would tell who voted how.
    private static String openings(Fields body, Vote vote) {
        int candidates = body.items("candidates").size();
        boolean telling = switch (vote.method()) {
            case SCORE, INSTANT_RUNOFF, INSTANT_RUNOFF_NO_AWARD -> candidates > TELLING;
            case PLURALITY, APPROVAL, POINTS -> false;
        };
        return body.whole("rollSize", 0, Long.MAX_VALUE) < (telling ? MANY : FEW) ? "TOTALS" : "INDIVIDUAL";
    }

    private void window(Fields body, Course course) {
        Instant opens = Instant.parse(body.text("opens"));
        Instant closes = Instant.parse(body.text("closes"));
        Optional<Instant> opening = log.newest().instant(course.rules.id(), "votingOpens");
        Optional<Instant> closing = log.newest().instant(course.rules.id(), "votingCloses");
        expect(opens.isBefore(closes), Code.PAPER_WINDOW, "it closes before it opens");
        expect(opening.filter(opens::isBefore).isEmpty(), Code.PAPER_WINDOW, "it opens before the rulebook says");
        boolean moved =
                !course.rulings("EXTEND").isEmpty() || !course.rulings("RESUME").isEmpty();
        boolean asSaid = closing.filter(closes::equals).isPresent();
        boolean later = closing.filter(closes::isAfter).isPresent();
        expect(asSaid || (moved && later), Code.PAPER_WINDOW, "it closes at another time than the rulebook says");
    }
}
