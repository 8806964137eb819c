package io.palmares.verifier.edition;

import io.palmares.verifier.box.BoxResult;
import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.count.Claims;
import io.palmares.verifier.count.Contest;
import io.palmares.verifier.count.Recount;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An announced result: the bytes that were signed and committed to, and what they have to say by ballots and rules.
final class CheckResult {
    private final EditionLog log;
    private final Course course;
    private final Map<String, BoxResult> boxes;
    private final NamedFiles files;
    private final Report report;
    private final String where;

    /// @param boxes by paper
    CheckResult(EditionLog log, Course course, Map<String, BoxResult> boxes, NamedFiles files, Report report) {
        this.log = log;
        this.course = course;
        this.boxes = boxes;
        this.files = files;
        this.report = report;
        this.where = "result of " + course.rules.id();
    }

    private void find(Code code, String detail) {
        report.find(code, where, detail);
    }

    void run() {
        Optional<byte[]> last = Optional.empty();
        for (Entry result : course.results) {
            last = files.hashed(result.body().text("sha256"), where, Code.RESULT_HASH);
            last.ifPresent(bytes -> envelope(result, bytes));
        }
        last.ifPresent(bytes -> {
            try {
                says(CanonicalJson.fields(bytes));
                report.checked("results counted again", 1);
            } catch (Malformed wrong) {
                find(Code.RESULT_FORM, wrong.why());
            }
        });
    }

    private void envelope(Entry result, byte[] bytes) {
        byte[] salt = Base64s.fromUrl(result.body().text("salt"));
        String commitment = Base64s.url(Hashes.tagged("envelope", salt, bytes));
        boolean same = course.envelope != null
                && course.envelope.body().text("commitment").equals(commitment);
        if (!same) find(Code.ENVELOPE, "");
    }

    private void says(Fields result) {
        if (course.rules.preset() == CategoryRules.Preset.DIRECT) decided(result);
        else if (course.papers.values().stream().allMatch(p -> isWhole(p.leaf()))) counted(result);
        else report.pending("the count of " + course.rules.id() + ": not all of its boxes could be read");
    }

    private boolean isWhole(String paper) {
        BoxResult box = boxes.get(paper);
        return box != null && box.whole();
    }

    private void decided(Fields result) {
        SpecialAward award = new SpecialAward(log.newest().edition(), course.rules.id(), rulebook(result));
        new CompareResult(this::find).compare(result, award.expected(result));
        report.unchecked("the special award " + course.rules.id() + " was decided, not counted");
    }

    private void counted(Fields result) {
        Optional<List<String>> cards = new PublishedCards(course, files, report, this::find).lines();
        cards.ifPresent(new CheckCut(course, this::find)::check);
        Claims claims = claims(result, cards.isPresent());
        CheckLots lots = CheckLots.of(log, course, this::find);
        lots.cut();
        Contest contest = new CategoryContest(
                        log.newest().edition(), course, boxes, new ChairsVote(log.origin(), course, report, this::find))
                .of(rulebook(result), cards, claims, lots.count());
        Fields countable = new StruckBallots(course, boxes, report, this::find).checked(result);
        new CompareResult(this::find).compare(countable, Recount.members(contest, claims));
        claims.vote().ifPresent(count -> {
            new UncheckedWeight(course, boxes, report).say(count);
            new CheckTotals(course, boxes, files, where, this::find).check(count);
        });
    }

    /// What has to be taken from the result: figures that nobody outside can count again.
    private Claims claims(Fields result, boolean cards) {
        Fields vote = result.objectOrNull("vote");
        Fields jury = result.objectOrNull("jury");
        boolean totals = boxes.values().stream().anyMatch(box -> !box.individual());
        return new Claims(
                jury == null || cards ? Optional.empty() : Optional.of(jury.object("count")),
                totals && vote != null ? Optional.of(vote.object("count")) : Optional.empty(),
                vote == null ? 0 : vote.whole("abstained", 0, Long.MAX_VALUE),
                result.objects("ties"));
    }

    /// The rulebook in force at the count, in the spelling the result has.
    private String rulebook(Fields result) {
        String sha256 = (course.rulebookCounted == null ? log.newest() : course.rulebookCounted).sha256();
        String hex = HexFormat.of().formatHex(Base64s.fromUrl(sha256));
        return result.text("rulebook").equals(hex) ? hex : sha256;
    }
}
