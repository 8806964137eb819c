package io.palmares.verifier.edition;

import io.palmares.verifier.crypto.Base64s;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Nominations ⇔ lines of `candidates`: each is accounted for once, and exclusions rest on a ruling.
final class CheckNominations {
    private static final Map<String, String> BY_RULING =
            Map.of("INELIGIBLE", "EXCLUDE", "MERGED", "MERGE", "MOVED", "MOVE");
    private static final Set<String> PLAIN = Set.of("DECLINED", "TIMED_OUT", "WITHDRAWN");
    private static final String BELOW_THE_CUT = "NOT_SHORTLISTED";
    private static final long MOST = 200_000;
    private final Course course;
    private final NamedFiles files;
    private final Report report;
    private final NominationProofs proofs;
    private final String where;

    CheckNominations(Course course, NamedFiles files, Report report, NominationProofs proofs, String where) {
        this.course = course;
        this.files = files;
        this.report = report;
        this.proofs = proofs;
        this.where = where;
    }

    void run() {
        Entry nominations = course.nominations;
        Entry candidates = course.candidates;
        if (nominations == null || candidates == null) return;
        if (size(nominations) > MOST || size(candidates) > MOST) {
            report.find(Code.TOO_LARGE, where, "more than " + MOST + " nominations");
            return;
        }
        List<String> nominated = new ArrayList<>();
        List<String> accounted = new ArrayList<>();
        boolean there = files.list(root(nominations), size(nominations), where, CheckNominations::hash, nominated::add);
        boolean lines = files.list(
                root(candidates),
                size(candidates),
                where,
                line -> line.getBytes(StandardCharsets.UTF_8),
                line -> accounted.add(line(line)));
        if (!lines) return;
        course.knowsCandidates = true;
        sorted(accounted, "candidates");
        if (!there) return;
        nominated.forEach(nomination -> proofs.listed(course.rules.id(), nomination));
        sorted(nominated, "nominations");
        Set<String> missing = new TreeSet<>(nominated);
        accounted.forEach(missing::remove);
        missing.forEach(n -> report.find(Code.NOMINATION_DROPPED, where, n));
        Set<String> invented = new TreeSet<>(accounted);
        nominated.forEach(invented::remove);
        invented.forEach(n -> report.find(Code.NOMINATION_INVENTED, where, n));
        report.checked("nominations accounted for", nominated.size());
    }

    private static String root(Entry entry) {
        return entry.body().text("root");
    }

    private static long size(Entry entry) {
        return entry.body().whole("size", 0, Long.MAX_VALUE);
    }

    static byte[] hash(String line) {
        byte[] bytes = Base64s.fromUrl(line);
        if (bytes.length != 32) throw new Malformed("a line is not 32 bytes in base64url");
        return bytes;
    }

    /// Both lists are in the order of the hashes' bytes.
    private void sorted(List<String> hashes, String what) {
        for (int i = 1; i < hashes.size(); i++) {
            if (Arrays.compareUnsigned(hash(hashes.get(i - 1)), hash(hashes.get(i))) >= 0) {
                report.find(Code.FILE_ORDER, where, what + " at line " + (i + 1));
                return;
            }
        }
    }

    private String line(String text) {
        Fields line = CanonicalJson.fields(text);
        String nomination = line.bytes("nomination", 32);
        String outcome = line.text("outcome");
        if (outcome.equals("CANDIDATE")) {
            drawn(line, true).exactly("nomination", "outcome", "id");
            course.candidateIds.add(line.text("id"));
        } else if (BY_RULING.containsKey(outcome)) {
            line.exactly("nomination", "outcome", "ruling");
            backed(line.text("ruling"), outcome);
        } else if (outcome.equals(BELOW_THE_CUT) && hasCut()) {
            Fields rest = drawn(line, false);
            if (line.members().containsKey("lot")) rest.exactly("nomination", "outcome", "id");
            else rest.exactly("nomination", "outcome");
        } else if (PLAIN.contains(outcome)) {
            line.exactly("nomination", "outcome");
        } else {
            throw new Malformed("field 'outcome' is unknown: " + outcome);
        }
        proofs.accounted(course.rules.id(), line);
        return nomination;
    }

    /// The line without the mark of those among whom a lot was drawn.
    private Fields drawn(Fields line, boolean goesOn) {
        if (!line.members().containsKey("lot")) return line;
        if (!hasCut() || !line.flag("lot")) throw new Malformed("field 'lot' marks those among whom one was drawn");
        course.drawn.put(line.text("id"), goesOn);
        TreeMap<String, Json> rest = new TreeMap<>(line.members());
        rest.remove("lot");
        return new Fields(rest, line.where());
    }

    /// Without a jury the rulebook may let a number of nominees go on, by nominations.
    private boolean hasCut() {
        return !course.rules.preset().hasJury() && course.rules.finalists() > 0;
    }

    private void backed(String ruling, String outcome) {
        boolean there = course.rulings(String.valueOf(BY_RULING.get(outcome))).stream()
                .anyMatch(r -> r.body().text("id").equals(ruling));
        boolean reversed = course.rulings("REVERSE").stream()
                .anyMatch(r -> r.body().text("subject").equals(ruling));
        if (!there)
            report.find(Code.NOMINATION_RULING, where, outcome + " by a ruling that the log does not have: " + ruling);
        if (reversed) report.find(Code.NOMINATION_RULING, where, outcome + " by a ruling that was reversed: " + ruling);
    }
}
