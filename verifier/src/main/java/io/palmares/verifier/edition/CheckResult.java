package io.palmares.verifier.edition;

import io.palmares.verifier.box.BoxResult;
import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.count.Claims;
import io.palmares.verifier.count.Contest;
import io.palmares.verifier.count.Lot;
import io.palmares.verifier.count.OpenedPaper;
import io.palmares.verifier.count.Recount;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/// An announced result: the bytes that were signed and committed to, and what they have to say by ballots and rules.
final class CheckResult {
    private static final Map<String, Code> MEMBERS = Map.ofEntries(
            Map.entry("v", Code.RESULT_FORM),
            Map.entry("edition", Code.RESULT_CITES),
            Map.entry("category", Code.RESULT_CITES),
            Map.entry("preset", Code.RESULT_CITES),
            Map.entry("rulebook", Code.RESULT_CITES),
            Map.entry("outcome", Code.RESULT_OUTCOME),
            Map.entry("winners", Code.RESULT_WINNERS),
            Map.entry("placings", Code.RESULT_PLACINGS),
            Map.entry("ties", Code.RESULT_TIES),
            Map.entry("vote", Code.RESULT_VOTE),
            Map.entry("jury", Code.RESULT_JURY));
    private static final String WITH_STRUCK = "withStruck";
    private static final int FEWEST_STRUCK = 10;
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
        if (course.rules.preset() == CategoryRules.Preset.DIRECT) {
            direct(result);
            return;
        }
        boolean whole = course.papers.values().stream().allMatch(p -> isWhole(p.leaf()));
        if (!whole) {
            report.pending("the count of " + course.rules.id() + ": not all of its boxes could be read");
            return;
        }
        Fields vote = result.objectOrNull("vote");
        boolean totals = boxes.values().stream().anyMatch(box -> !box.individual());
        Optional<Fields> claimed = totals && vote != null ? Optional.of(vote.object("count")) : Optional.empty();
        Optional<List<String>> cards = scorecards();
        Fields jury = result.objectOrNull("jury");
        Claims claims = new Claims(
                jury == null || cards.isPresent() ? Optional.empty() : Optional.of(jury.object("count")),
                claimed,
                vote == null ? 0 : vote.whole("abstained", 0, Long.MAX_VALUE),
                result.objects("ties"));
        Contest contest = contest(result, cards, claims);
        compare(result, Recount.members(contest, claims));
        claimed.ifPresent(count -> {
            new UncheckedWeight(course, boxes, report).say(count);
            totals(new Json.Members(count.members()));
        });
    }

    private boolean isWhole(String paper) {
        BoxResult box = boxes.get(paper);
        return box != null && box.whole();
    }

    private Contest contest(Fields result, Optional<List<String>> cards, Claims claims) {
        String id = course.rules.id();
        List<OpenedPaper> papers =
                course.papers.values().stream().map(this::opened).toList();
        return new Contest(
                log.newest().edition(),
                rulebook(result),
                course.rules,
                candidates(),
                papers,
                cards,
                tied -> castingVote(tied, claims),
                lot(id));
    }

    /// The rulebook in force at the count, in the spelling the result has.
    private String rulebook(Fields result) {
        String sha256 = (course.rulebookCounted == null ? log.newest() : course.rulebookCounted).sha256();
        String hex = HexFormat.of().formatHex(Base64s.fromUrl(sha256));
        return result.text("rulebook").equals(hex) ? hex : sha256;
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
        Fields body = paper.body();
        return new OpenedPaper(
                paper.leaf(),
                body.text("class"),
                body.text("weight"),
                box.electors(),
                box.opened(),
                box.spoiled(),
                box.superseded(),
                box.struck(),
                box.findings(),
                List.copyOf(course.withdrawnByPaper.getOrDefault(paper.leaf(), Set.of())),
                box.ballots());
    }

    private Optional<String> castingVote(List<String> tied, Claims claims) {
        Optional<String> preferred = claims.ties().stream()
                .filter(tie -> tie.text("step").equals("CASTING_VOTE"))
                .filter(tie -> tie.texts("among").equals(tied)
                        && tie.texts("preferred").size() == 1)
                .map(tie -> tie.texts("preferred").getFirst())
                .findFirst();
        if (preferred.isPresent()) {
            report.unchecked("the chair's casting vote in " + course.rules.id() + " is taken as the result says it");
        }
        return preferred;
    }

    /// Every lot is revealed, whether it decided or not.
    private void cut(String id) {
        List<List<String>> pairs = log.lotCommitments.getOrDefault(id, List.of());
        if (pairs.isEmpty() || course.shortlist == null) return;
        boolean revealed = course.lots.stream().anyMatch(lot -> commitments(lot).equals(pairs.getFirst()));
        if (!revealed) find(Code.LOT_MISSING, "cut");
    }

    private static List<String> commitments(Entry lot) {
        return lot.body().texts("seeds").stream()
                .map(seed -> Base64s.url(Hashes.tagged("lot-seed", Base64s.fromUrl(seed))))
                .toList();
    }

    private Optional<Lot> lot(String id) {
        cut(id);
        List<List<String>> pairs = log.lotCommitments.getOrDefault(id, List.of());
        List<String> roots = course.papers.values().stream()
                .map(p -> course.seals.get(p.leaf()))
                .filter(Objects::nonNull)
                .map(seal -> seal.body().text("root"))
                .toList();
        for (Entry lot : course.lots) {
            List<String> seeds = lot.body().texts("seeds");
            if (pairs.size() == 2 && pairs.get(1).equals(commitments(lot))) {
                return Optional.of(new Lot(seeds.get(0), seeds.get(1), roots));
            }
        }
        if (!pairs.isEmpty()) find(Code.LOT_MISSING, "count");
        return Optional.empty();
    }

    /// The locked cards, where the rulebook publishes them.
    private Optional<List<String>> scorecards() {
        CategoryRules.Jury rules = course.rules.jury();
        if (rules == null || course.jury == null || !course.rules.preset().hasJury()) return Optional.empty();
        if (!rules.published()) {
            report.unchecked("the scorecards of " + course.rules.id() + " are not published: the jury's figures are"
                    + " taken as the result says them");
            return Optional.empty();
        }
        String commitment = course.jury.body().text("scorecards");
        Optional<byte[]> file = files.read(commitment);
        if (file.isEmpty()) {
            find(Code.FILE_MISSING, "scorecards file/" + commitment);
            return Optional.empty();
        }
        return Optional.of(Cards.read(file.get()))
                .filter(cards -> {
                    boolean same = cards.commitment().equals(commitment);
                    if (!same) find(Code.SCORECARDS, "");
                    return same;
                })
                .map(Cards::lines);
    }

    private void direct(Fields result) {
        result.exactly(
                "v", "edition", "category", "preset", "rulebook", "outcome", "winners", "placings", "ties", "citation");
        List<String> winners = result.texts("winners");
        String winner = winners.size() == 1 ? winners.getFirst() : "";
        Json.Members expected = Json.object()
                .put("v", Json.of(1))
                .put("edition", Json.of(log.newest().edition()))
                .put("category", Json.of(course.rules.id()))
                .put("preset", Json.of("DIRECT"))
                .put("rulebook", Json.of(rulebook(result)))
                .put("outcome", Json.of("DIRECT"))
                .put("winners", Json.texts(List.of(winner)))
                .put(
                        "placings",
                        new Json.Items(List.of(
                                Json.object().put("candidate", Json.of(winner)).put("place", Json.of(1)))))
                .put("ties", Json.texts(List.of()))
                .put("citation", result.value("citation"));
        result.text("citation");
        compare(result, expected);
        report.unchecked("the special award " + course.rules.id() + " was decided, not counted");
    }

    private void compare(Fields result, Json.Members expected) {
        SortedMap<String, Json> ours = expected.members();
        for (String name : new TreeSet<>(result.members().keySet())) {
            if (!ours.containsKey(name)) find(Code.RESULT_FIELD, "'" + name + "'");
        }
        ours.forEach((name, value) -> {
            Json theirs = result.members().get(name);
            if (theirs == null) find(Code.RESULT_FIELD, "'" + name + "' is missing");
            else if (name.equals("vote") && !value.equals(theirs))
                vote(Fields.of(theirs, name), Fields.of(value, name));
            else if (!value.equals(theirs)) {
                find(
                        MEMBERS.getOrDefault(name, Code.RESULT_FIELD),
                        "it says " + shown(theirs) + ", it has to be " + shown(value));
            }
        });
    }

    private void vote(Fields theirs, Fields ours) {
        List<String> unknown = new ArrayList<>(theirs.members().keySet());
        unknown.removeAll(ours.members().keySet());
        if (saysOfStruck(theirs)) unknown.remove(WITH_STRUCK);
        if (!unknown.isEmpty()) find(Code.RESULT_FIELD, "vote." + unknown.getFirst());
        ours.members().forEach((name, value) -> {
            Json said = theirs.members().get(name);
            if (value.equals(said)) return;
            Code code = name.equals("papers") ? Code.RESULT_PAPERS : Code.RESULT_VOTE;
            find(
                    code,
                    "vote." + name + " says " + (said == null ? "nothing" : shown(said)) + ", it has to be "
                            + shown(value));
        });
    }

    /// Struck ballots were opened once, inside the count, and only where there were enough of them.
    private boolean saysOfStruck(Fields vote) {
        long struck = boxes.values().stream().mapToLong(BoxResult::struck).sum();
        boolean may = struck >= FEWEST_STRUCK && vote.has(WITH_STRUCK);
        if (!may || !List.of("SAME", "DIFFERENT").contains(vote.text(WITH_STRUCK))) return false;
        report.unchecked("whether the outcome of " + course.rules.id() + " would be the same with the struck ballots");
        return true;
    }

    private static String shown(Json value) {
        String text = value.canonical();
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    /// The one line of every totals file is the result's count.
    private void totals(Json count) {
        String line = Json.object().put("totals", count).canonical();
        course.papers.values().forEach(paper -> {
            Entry entry = course.counts.get(paper.leaf());
            BoxResult box = boxes.get(paper.leaf());
            if (entry == null || box == null || box.individual()) return;
            String root = entry.body().text("openingsRoot");
            files.list(
                    root,
                    entry.body().whole("openingsSize", 0, Long.MAX_VALUE),
                    where,
                    text -> text.getBytes(StandardCharsets.UTF_8),
                    text -> {
                        if (!text.equals(line)) find(Code.OPENINGS_TOTALS, "totals of paper " + paper.leaf());
                    });
        });
    }
}
