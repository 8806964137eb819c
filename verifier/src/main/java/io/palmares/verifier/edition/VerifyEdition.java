package io.palmares.verifier.edition;

import io.palmares.verifier.box.BoxResult;
import io.palmares.verifier.box.BoxTerms;
import io.palmares.verifier.box.CheckBox;
import io.palmares.verifier.box.Strikes;
import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.count.MarksForm;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.log.Checkpoint;
import io.palmares.verifier.log.LogReader;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.mirror.PlainPaths;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything that can be checked of an edition, from its checkpoint to its results.
public final class VerifyEdition {
    private final Mirror mirror;
    private final NamedFiles files;
    private final Report report;
    private final List<String> pins;
    private final Receipts receipts;
    private final NominationProofs nominations;

    /// @param pins remembered checkpoints, as they were served
    /// @param receipts as voters keep them
    public VerifyEdition(Mirror mirror, Report report, List<String> pins, List<byte[]> receipts) {
        this(mirror, report, pins, receipts, List.of());
    }

    /// @param nominations as nominators are given them
    public VerifyEdition(
            Mirror mirror, Report report, List<String> pins, List<byte[]> receipts, List<byte[]> nominations) {
        this.mirror = new PlainPaths(mirror);
        this.files = new NamedFiles(this.mirror, report);
        this.report = report;
        this.pins = pins;
        this.receipts = new Receipts(report, receipts);
        this.nominations = new NominationProofs(report, nominations);
    }

    /// Checks, into the report.
    public void run() {
        guarded(mirror.name(), this::checked);
    }

    /// Whatever a hostile edition holds, it ends in a finding, and what stands beside it is checked, too.
    private void guarded(String where, Runnable check) {
        try {
            check.run();
        } catch (Mirror.TooLong tooLong) {
            report.find(Code.TOO_LARGE, where, String.valueOf(tooLong.getMessage()));
        } catch (ArithmeticException | DateTimeException | IllegalStateException | NoSuchElementException far) {
            report.find(Code.BROKEN_OFF, where, String.valueOf(far.getMessage()));
        } catch (Malformed wrong) {
            report.find(Code.BROKEN_OFF, where, wrong.why());
        }
    }

    private void checked() {
        Optional<Checkpoint> head = origin().flatMap(origin -> new LogReader(mirror, "", origin, report).head());
        if (head.isEmpty()) {
            if (report.holds()) report.find(Code.CHECKPOINT_MISSING, mirror.name(), "");
            return;
        }
        if (head.get().size() > EditionLog.MOST) {
            report.find(Code.TOO_LARGE, head.get().origin(), head.get().size() + " entries");
            return;
        }
        Remembered remembered = new Remembered(pins, report);
        EditionLog log = new EditionLog(head.get().origin(), files, report, nominations);
        LogReader reader = new LogReader(mirror, "", log.origin(), report);
        boolean whole = reader.walk(head.get(), remembered.of(log.origin()), log::take);
        if (!whole || log.rulebooks.isEmpty()) {
            if (report.holds()) report.pending("the edition's log: it is empty");
            return;
        }
        String logKey = String.valueOf(log.key("log"));
        if (!head.get().isSignedBy(Base64s.fromUrl(logKey))) {
            report.find(Code.CHECKPOINT_SIGNATURE, log.origin(), "not by the log key");
        }
        facts(head.get(), logKey);
        log.courses
                .values()
                .forEach(course ->
                        guarded("category " + course.rules.id(), () -> category(log, course, logKey, remembered)));
        remembered.finish(logKey);
        nominations.finish(log);
        receipts.finish(String.valueOf(log.key("promise")));
    }

    /// A checkpoint says which log it is of; whether it is the right one shows in everything that follows.
    private Optional<String> origin() {
        return mirror.read("checkpoint", Checkpoint.LONGEST).map(bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.substring(0, Math.max(0, text.indexOf('\n')));
        });
    }

    private void facts(Checkpoint head, String logKey) {
        report.say("edition", head.origin());
        report.say("log key", logKey);
        report.say("entries", Long.toString(head.size()));
        report.say("root", head.root());
        report.unchecked("whether the roll holds only real, eligible people: the auditor compares it");
        if (pins.isEmpty()) {
            report.unchecked("whether others were shown another log: compare this root, or use --pin with a checkpoint"
                    + " that somebody kept");
        }
    }

    private void category(EditionLog log, Course course, String logKey, Remembered remembered) {
        CategoryRules rules = course.rules;
        Map<String, BoxResult> boxes = new HashMap<>();
        Strikes strikes = strikes(course);
        CheckLabels labels = new CheckLabels(files, report);
        for (Entry paper : course.papers.values()) {
            labels.check(paper);
            BoxTerms terms = new BoxTerms(
                    paper,
                    course.seals.get(paper.leaf()),
                    course.counts.get(paper.leaf()),
                    course.closes(paper),
                    form(rules, paper),
                    strikes,
                    admitted(course, paper),
                    !course.results.isEmpty());
            receipts.knowBox(paper.body().text("box"), paper.leaf());
            terms.admitted()
                    .forEach(a -> receipts.seen(terms.paper().body().text("box"), Hashes.leaf(Base64s.fromUrl(a))));
            new CheckBox(mirror, files, report, terms, logKey, receipts::seen)
                    .run(remembered.of(paper.body().text("box")))
                    .ifPresent(box -> {
                        boxes.put(paper.leaf(), box);
                        receipts.closed(paper.body().text("box"));
                    });
        }
        if (boxes.size() == course.papers.size()) idle(strikes, rules.id());
        course.withoutPaper(log.newest().weights().keySet())
                .forEach(left -> report.unchecked("the class " + left + " has no paper in " + rules.id()
                        + ": it has no electors there, or few, who joined another of its weight"));
        if (!course.results.isEmpty()) new CheckResult(log, course, boxes, files, report).run();
        else if (!course.isDropped()) report.pending("the result of " + rules.id() + ": not announced");
    }

    private static MarksForm form(CategoryRules rules, Entry paper) {
        Set<String> candidates = paper.body().objects("candidates").stream()
                .map(c -> c.text("id"))
                .collect(Collectors.toSet());
        return MarksForm.of(Objects.requireNonNull(rules.vote()), candidates);
    }

    private static Strikes strikes(Course course) {
        return new Strikes(course.rulings("STRIKE").stream()
                .map(r -> r.body().text("subject"))
                .collect(Collectors.toSet()));
    }

    /// Of a key that did not vote there is nothing to strike.
    private void idle(Strikes strikes, String category) {
        strikes.idle()
                .forEach(subject ->
                        report.unchecked("a strike of " + subject + " hits no ballot in any box of " + category));
    }

    /// The ballots admitted to one of a category's boxes.
    private static List<String> admitted(Course course, Entry paper) {
        return course.rulings("ADMIT").stream()
                .filter(r -> r.body().has("ballot"))
                .map(r -> r.body().text("ballot"))
                .filter(ballot -> isOf(ballot, paper, course))
                .toList();
    }

    /// One that fits no paper is put before the first, where it shows.
    private static boolean isOf(String ballot, Entry paper, Course course) {
        String first = course.papers.values().iterator().next().leaf();
        return course.paper(paperOf(ballot)).map(Entry::leaf).orElse(first).equals(paper.leaf());
    }

    private static String paperOf(String ballot) {
        try {
            return Entry.parse(Base64s.fromUrl(ballot)).body().text("paper");
        } catch (Malformed unreadable) {
            return "";
        }
    }
}
