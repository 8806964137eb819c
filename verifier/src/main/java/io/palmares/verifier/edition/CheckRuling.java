package io.palmares.verifier.edition;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A ruling: who may make it, what it may be about, and when.
final class CheckRuling {
    private static final List<String> OFFICERS = List.of(Offices.RETURNING_OFFICER, Offices.SECOND_OFFICER);
    private static final List<String> SECRETARIAT = List.of(Offices.ORGANISER, Offices.RETURNING_OFFICER);
    private static final List<String> WITH_CHAIR = List.of(Offices.ORGANISER, Offices.CHAIR);
    private static final List<String> JURY = List.of(Offices.CHAIR, Offices.RETURNING_OFFICER);
    private static final Set<String> OF_CATEGORY = Set.of("SUSPEND", "RESUME", "CANCEL");

    private final EditionLog log;
    private final NamedFiles files;
    private final Finder finder;

    CheckRuling(EditionLog log, NamedFiles files, Finder finder) {
        this.log = log;
        this.files = files;
        this.finder = finder;
    }

    void check(Entry ruling, Course course) {
        Fields body = ruling.body();
        String kind = body.text("kind");
        List<String> pair = pair(kind, course.isClosed());
        if (pair.isEmpty()) finder.find(Code.RULING_KIND, kind);
        else log.signed(ruling, inCategory(pair, course));
        if (!log.rulingIds.add(body.text("id"))) finder.find(Code.RULING_ID, body.text("id"));
        if (kind.equals("ADMIT") != body.has("ballot"))
            finder.find(Code.RULING_BALLOT, "ADMIT and only ADMIT holds a ballot");
        subject(kind, body, course);
        text(body);
        course.rulings.add(ruling);
    }

    /// Who proposes and who approves a ruling; nobody for a kind that is not known. From the close of the
    /// vote the chair rules on nominees, for the officers may see what was counted.
    private static List<String> pair(String kind, boolean closed) {
        return switch (kind) {
            case "STRIKE", "ADMIT", "SUSPEND", "RESUME", "CANCEL" -> OFFICERS;
            case "EXTEND" -> SECRETARIAT;
            case "EXCLUDE", "MOVE", "MERGE", "INVALIDATE", "LATE_CONSENT", "WITHDRAW", "NO_AWARD", "REVERSE" ->
                closed ? WITH_CHAIR : SECRETARIAT;
            case "VOID_CARD", "REOPEN" -> JURY;
            default -> List.of();
        };
    }

    private static List<String> inCategory(List<String> pair, Course course) {
        return pair.stream()
                .map(office -> office.equals(Offices.CHAIR) ? Offices.chairOf(course.rules.id()) : office)
                .toList();
    }

    private void subject(String kind, Fields body, Course course) {
        String subject = body.text("subject");
        boolean fits = switch (kind) {
            case "STRIKE" -> names(subject, "key/") || names(subject, "leaf/");
            case "ADMIT" -> names(subject, "leaf/") && isLeafOf(subject.substring(5), body);
            case "EXTEND", "REOPEN" -> isInstant(subject);
            default -> OF_CATEGORY.contains(kind) == subject.equals("category");
        };
        if (!fits) finder.find(Code.RULING_SUBJECT, kind + " of " + subject);
        outside(kind, course).ifPresent(when -> finder.find(Code.RULING_TIME, kind + " is made " + when));
    }

    /// When a ruling may be made that stands outside that time.
    private static Optional<String> outside(String kind, Course course) {
        return switch (kind) {
            case "STRIKE", "ADMIT" ->
                unless(
                        course.allPapersIn(course.seals) && course.rollkey == null,
                        "between the seals and the roll key's destruction");
            case "NO_AWARD" -> unless(!course.isClosed(), "before anything is sealed");
            case "CANCEL" -> unless(course.results.isEmpty(), "before the result is announced");
            case "REOPEN" -> unless(course.jury == null, "before the scorecards are locked");
            case "RESUME" -> unless(!course.rulings("SUSPEND").isEmpty(), "after a suspension");
            default -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean inTime, String when) {
        return inTime ? Optional.empty() : Optional.of(when);
    }

    private static boolean names(String subject, String what) {
        return subject.startsWith(what) && Fields.isBase64Url(subject.substring(what.length()), Hashes.LENGTH);
    }

    private static boolean isLeafOf(String leaf, Fields body) {
        return body.has("ballot")
                && Base64s.url(Hashes.leaf(Base64s.fromUrl(body.text("ballot"))))
                        .equals(leaf);
    }

    static boolean isInstant(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeException none) {
            return false;
        }
    }

    /// Texts can be erased, so that a missing one is no finding.
    private void text(Fields body) {
        files.read(body.text("text")).ifPresent(bytes -> {
            try {
                Fields file = CanonicalJson.fields(bytes).exactly("salt", "text");
                byte[] salt = Base64s.fromUrl(file.bytes("salt", Hashes.LENGTH));
                byte[] text = file.text("text").getBytes(StandardCharsets.UTF_8);
                String hash = Base64s.url(Hashes.tagged("text", salt, text));
                if (!hash.equals(body.text("text"))) finder.find(Code.RULING_TEXT, "another text than was ruled");
            } catch (Malformed wrong) {
                finder.find(Code.RULING_TEXT, wrong.why());
            }
        });
    }

    /// Candidates on papers who withdrew so far.
    Set<String> withdrawn(Course course) {
        Set<String> withdrawn = new TreeSet<>();
        course.rulings("WITHDRAW").forEach(r -> withdrawn.add(r.body().text("subject")));
        Set<String> onPaper = new TreeSet<>();
        course.papers.values().forEach(p -> p.body().objects("candidates").forEach(c -> onPaper.add(c.text("id"))));
        withdrawn.retainAll(onPaper);
        return withdrawn;
    }
}
