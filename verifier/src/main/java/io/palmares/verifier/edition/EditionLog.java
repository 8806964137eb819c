package io.palmares.verifier.edition;

import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.entry.EntryForms;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An edition's log, entry by entry: form, signatures, signers, order, and what each says about the ones before.
final class EditionLog {
    /// Honest editions have hundreds.
    static final int MOST = 50_000;

    private static final long MOST_BYTES = 1 << 25;

    private final String origin;
    private final NamedFiles files;
    private final Report report;
    private final NominationProofs proofs;
    final Offices offices = new Offices();
    final Map<String, Course> courses = new LinkedHashMap<>();
    final List<Rulebook> rulebooks = new ArrayList<>();
    final Map<String, List<List<String>>> lotCommitments = new HashMap<>();
    final Set<String> rulingIds = new HashSet<>();
    private final Set<String> leaves = new HashSet<>();
    private final CheckPaper papers;
    private final CheckRuling rulings;
    private @Nullable Fields edition;
    private String where = "";
    private long bytes;

    EditionLog(String origin, NamedFiles files, Report report, NominationProofs proofs) {
        this.origin = origin;
        this.files = files;
        this.report = report;
        this.proofs = proofs;
        this.papers = new CheckPaper(this, this::find);
        this.rulings = new CheckRuling(this, files, this::find);
    }

    /// Where a check says what it found.
    interface Finder {
        void find(Code code, String detail);
    }

    String origin() {
        return origin;
    }

    /// The keys of `edition`, base64url; nothing without that entry.
    @Nullable
    String key(String name) {
        return edition == null ? null : edition.object("keys").text(name);
    }

    Rulebook newest() {
        return rulebooks.getLast();
    }

    private void find(Code code, String detail) {
        report.find(code, where, detail);
    }

    void take(long index, byte[] bytes, byte[] leaf) {
        where = origin + " entry " + index;
        this.bytes += bytes.length;
        if (this.bytes > MOST_BYTES) throw new Mirror.TooLong(origin, MOST_BYTES);
        try {
            Entry entry = Entry.parse(bytes);
            where += " (" + entry.type() + ")";
            take(index, entry);
        } catch (Malformed wrong) {
            find(Code.ENTRY_FORM, wrong.why());
        }
    }

    private void take(long index, Entry entry) {
        if (!entry.isSignedWell()) find(Code.ENTRY_SIGNATURE, "");
        if (!entry.log().equals(origin)) find(Code.ENTRY_LOG, "it is of " + entry.log());
        if (!EntryForms.isOfEditionLog(entry.type())) {
            find(Code.ENTRY_TYPE, entry.type());
            return;
        }
        try {
            EntryForms.check(entry);
        } catch (Malformed wrong) {
            find(Code.ENTRY_FIELD, wrong.why());
            return;
        }
        if (!leaves.add(entry.leaf())) {
            find(Code.ENTRY_REPEATED, "the same bytes");
            return;
        }
        if (index == 0 != entry.type().equals("edition")) {
            find(Code.ENTRY_ORDER, "'edition' is the first entry, and only the first");
            return;
        }
        try {
            apply(entry);
        } catch (Malformed wrong) {
            find(Code.ENTRY_FIELD, wrong.why());
        }
    }

    private void apply(Entry entry) {
        switch (entry.type()) {
            case "edition" -> edition(entry);
            case "rulebook" -> rulebook(entry);
            case "key" -> key(entry);
            case "rollkey" -> rollkey(entry);
            case "incident" -> {
                if (!offices.signedByAnyOfficer(entry)) find(Code.ENTRY_SIGNER, "log key or an officer");
            }
            case "seal", "count" -> ofPaper(entry);
            default -> {
                Course course = courses.get(entry.body().text("category"));
                if (course == null) find(Code.CATEGORY_UNKNOWN, entry.body().text("category"));
                else ofCategory(entry, course);
            }
        }
    }

    private void edition(Entry entry) {
        Fields body = entry.body();
        edition = body;
        if (!origin.endsWith("/log/" + body.text("edition"))) {
            find(Code.EDITION_NAME, body.text("edition") + " in the log " + origin);
        }
        Fields keys = body.object("keys");
        offices.list(Offices.LOG, keys.text("log"));
        offices.list(Offices.RESULTS, keys.text("results"));
        Set<String> services = Set.copyOf(List.of(keys.text("log"), keys.text("results")));
        if (services.size() < 2 || services.contains(keys.text("promise"))) find(Code.EDITION_KEYS, "one key for two");
        for (Fields officer : body.objects("officers")) {
            if (services.contains(officer.text("key"))) find(Code.EDITION_OFFICERS, "a service's key as an officer's");
            offices.list(officer.text("role"), officer.text("key"));
            held(officer.text("held"));
        }
        for (String office : List.of(Offices.ORGANISER, Offices.RETURNING_OFFICER)) {
            if (offices.of(office).isEmpty()) find(Code.EDITION_OFFICERS, "no " + office);
        }
        signed(entry, Offices.ORGANISER, Offices.RETURNING_OFFICER);
        rulebook(1, body.text("rulebook"));
        if (rulebooks.isEmpty()) return;
        if (!newest().edition().equals(body.text("edition"))) find(Code.RULEBOOK_EDITION, newest().edition());
        newest().categories().forEach((id, rules) -> courses.put(id, new Course(rules)));
        lots(body.objects("lotSeeds"));
    }

    private void held(String by) {
        if (by.equals("service")) {
            report.unchecked("officers' keys held by the service: two signatures there prove what the service did,"
                    + " not that two people agreed");
        }
    }

    private void lots(List<Fields> seeds) {
        List<String> named = seeds.stream().map(s -> s.text("category")).toList();
        List<String> drawn = courses.values().stream()
                .filter(c -> c.rules.preset().hasNominations())
                .map(c -> c.rules.id())
                .toList();
        List<String> all = List.copyOf(courses.keySet());
        if (!named.equals(drawn) && !named.equals(all))
            find(Code.EDITION_LOTS, "not the rulebook's categories: " + named);
        seeds.forEach(s -> lotCommitments.put(s.text("category"), List.of(s.texts("cut"), s.texts("count"))));
    }

    private void rulebook(Entry entry) {
        signed(entry, Offices.ORGANISER, Offices.RETURNING_OFFICER);
        long version = entry.body().whole("version", 1, Long.MAX_VALUE);
        if (rulebooks.isEmpty() || version != newest().version() + 1) {
            find(Code.RULEBOOK_VERSION, "version " + version);
            return;
        }
        Rulebook before = newest();
        rulebook(version, entry.body().text("sha256"));
        if (newest().version() == before.version()) return;
        if (!newest().edition().equals(before.edition())) find(Code.RULEBOOK_EDITION, newest().edition());
        courses.forEach((id, course) -> changed(id, course, before));
    }

    private void changed(String id, Course course, Rulebook before) {
        CategoryRulesOf now = new CategoryRulesOf(newest(), id);
        if (!now.exist()) {
            find(Code.RULEBOOK_FROZEN, id + " is gone");
            return;
        }
        boolean same = newest().frozen(id).equals(before.frozen(id));
        boolean criteria =
                course.nominations == null || newest().frozenLater(id).equals(before.frozenLater(id));
        if (!same || !criteria) find(Code.RULEBOOK_FROZEN, "what was fixed for " + id + " has changed");
        course.rules = now.rules();
    }

    private record CategoryRulesOf(Rulebook rulebook, String id) {
        boolean exist() {
            return rulebook.categories().containsKey(id);
        }

        CategoryRules rules() {
            return Objects.requireNonNull(rulebook.categories().get(id));
        }
    }

    private void rulebook(long version, String sha256) {
        files.hashed(sha256, where, Code.RULEBOOK_HASH).ifPresent(bytes -> {
            try {
                rulebooks.add(Rulebook.read(version, sha256, bytes));
                newest().disputeHours();
                report.checked("versions of the rulebook", 1);
            } catch (Malformed wrong) {
                find(Code.RULEBOOK_FORM, wrong.why());
            }
        });
    }

    private void key(Entry entry) {
        Fields body = entry.body();
        signed(entry, approvals(body.text("role")));
        boolean chair = body.text("role").equals(Offices.CHAIR);
        if (chair != body.has("category")) find(Code.KEY_OFFICE, "a chair has a category, others have none");
        if (chair && body.has("category") && !courses.containsKey(body.text("category"))) {
            find(Code.CATEGORY_UNKNOWN, body.text("category"));
        }
        String office = chair && body.has("category") ? Offices.chairOf(body.text("category")) : body.text("role");
        body.optionalText("replaces").ifPresent(old -> {
            if (!offices.of(office).contains(old)) find(Code.KEY_REPLACES, "no key of this office");
            else if (entry.signers().contains(old)) find(Code.ENTRY_SIGNER, "the replaced key is one of them");
            else offices.replace(office, old);
        });
        if (offices.isRetired(body.text("key"))) find(Code.KEY_RETIRED, "it is listed again");
        if (offices.of(Offices.LOG).contains(body.text("key"))
                || offices.of(Offices.RESULTS).contains(body.text("key"))) {
            find(Code.EDITION_OFFICERS, "a service's key as an officer's");
        }
        offices.list(office, body.text("key"));
        body.optionalText("category")
                .flatMap(category -> Optional.ofNullable(courses.get(category)))
                .ifPresent(course -> course.chairs.add(body.text("key")));
        held(body.text("held"));
    }

    /// Who lists or replaces a key: no office decides about one of its own.
    private static String[] approvals(String role) {
        return switch (role) {
            case Offices.ORGANISER -> new String[] {Offices.RETURNING_OFFICER, Offices.SECOND_OFFICER};
            case Offices.RETURNING_OFFICER -> new String[] {Offices.ORGANISER, Offices.SECOND_OFFICER};
            default -> new String[] {Offices.ORGANISER, Offices.RETURNING_OFFICER};
        };
    }

    private void signed(Entry entry, String... by) {
        signed(entry, List.of(by));
    }

    void signed(Entry entry, List<String> by) {
        if (offices.signed(entry, by)) return;
        find(Code.ENTRY_SIGNER, "it takes " + String.join(" and ", by));
        entry.signers().stream().filter(offices::isRetired).forEach(key -> find(Code.KEY_RETIRED, "signed by " + key));
    }

    private void after(@Nullable Object before, String what) {
        if (before == null) find(Code.ENTRY_ORDER, "it comes before " + what);
    }

    private void once(@Nullable Object already) {
        if (already != null) find(Code.ENTRY_REPEATED, "a second one for the category");
    }

    private void ofCategory(Entry entry, Course course) {
        switch (entry.type()) {
            case "nominations" -> {
                signed(entry, Offices.LOG);
                once(course.nominations);
                if (!course.rules.preset().hasNominations()) find(Code.CATEGORY_PRESET, "it has no nominations");
                course.nominations = entry;
            }
            case "candidates" -> {
                signed(entry, Offices.RETURNING_OFFICER);
                after(course.nominations, "nominations");
                once(course.candidates);
                course.candidates = entry;
                new CheckNominations(course, files, report, proofs, where).run();
            }
            case "jury" -> {
                signed(entry, Offices.RETURNING_OFFICER, Offices.chairOf(course.rules.id()));
                once(course.jury);
                if (!course.rules.preset().hasJury()) find(Code.CATEGORY_PRESET, "it has no jury");
                course.jury = entry;
            }
            case "shortlist" -> shortlist(entry, course);
            case "paper" -> {
                signed(entry, Offices.RETURNING_OFFICER, Offices.RESULTS);
                after(course.shortlist, "the shortlist");
                if (course.rules.preset().hasJury()) after(course.jury, "the jury's sealed scorecards");
                if (!course.seals.isEmpty()) find(Code.ENTRY_ORDER, "a paper after a seal");
                papers.check(entry, course);
            }
            case "ruling" -> rulings.check(entry, course);
            case "envelope" -> {
                signed(entry, Offices.RESULTS);
                boolean counted = !course.rules.preset().hasVote() || course.allPapersIn(course.counts);
                if (!counted) find(Code.ENTRY_ORDER, "it comes before a count");
                if (course.rules.preset().hasJury()) after(course.jury, "the jury's sealed scorecards");
                course.envelope = entry;
                course.rulebookCounted = newest();
                course.chairsCounted = Set.copyOf(course.chairs);
                course.chairsInForce = Set.copyOf(offices.of(Offices.chairOf(course.rules.id())));
            }
            case "result" -> result(entry, course);
            default -> lot(entry, course);
        }
    }

    private void shortlist(Entry entry, Course course) {
        if (course.rules.preset().hasJury())
            signed(entry, Offices.RETURNING_OFFICER, Offices.chairOf(course.rules.id()));
        else signed(entry, Offices.RETURNING_OFFICER);
        after(course.candidates, "candidates");
        List<String> finalists = entry.body().texts("finalists");
        if (!finalists.stream().sorted().distinct().toList().equals(finalists)) {
            find(Code.SHORTLIST_ORDER, "finalists ascend, each once");
        }
        if (course.knowsCandidates && !course.candidateIds.containsAll(finalists)) {
            find(Code.SHORTLIST_UNKNOWN, "a finalist who is no candidate");
        }
        // A tie at the cut lets in at most two more.
        int most = course.rules.finalists();
        if (most > 0 && finalists.size() > most + 2) find(Code.SHORTLIST_SIZE, finalists.size() + " finalists");
        if (!course.papers.isEmpty()) find(Code.ENTRY_ORDER, "a shortlist after a paper");
        course.shortlist = entry;
    }

    private void ofPaper(Entry entry) {
        String leaf = entry.body().text("paper");
        Course course = courses.values().stream()
                .filter(c -> c.paper(leaf).isPresent())
                .findFirst()
                .orElse(null);
        if (course == null) {
            find(entry.type().equals("seal") ? Code.SEAL_PAPER : Code.COUNT_PAPER, "no paper in force: " + leaf);
            return;
        }
        if (entry.type().equals("seal")) {
            signed(entry, Offices.LOG);
            if (course.seals.putIfAbsent(leaf, entry) != null) find(Code.ENTRY_REPEATED, "a second seal of a paper");
            course.withdrawnByPaper.put(leaf, rulings.withdrawn(course));
            return;
        }
        signed(entry, Offices.RESULTS);
        after(course.rollkey, "the roll key's destruction");
        boolean again = course.counts.put(leaf, entry) != null;
        if (again && course.rulings("REOPEN").isEmpty()) find(Code.ENTRY_REPEATED, "a second count of a paper");
    }

    private void rollkey(Entry entry) {
        signed(entry, Offices.RETURNING_OFFICER, Offices.SECOND_OFFICER);
        Instant destroyed = Instant.parse(entry.body().text("destroyed"));
        for (String category : entry.body().texts("categories")) {
            Course course = courses.get(category);
            if (course == null || !course.rules.preset().hasVote()) {
                find(Code.ROLLKEY_CATEGORIES, category);
                continue;
            }
            once(course.rollkey);
            if (!course.allPapersIn(course.seals)) find(Code.ENTRY_ORDER, "it comes before a seal of " + category);
            if (destroyed.isBefore(earliest(course))) find(Code.ROLLKEY_EARLY, "within the time for disputes");
            course.rollkey = entry;
        }
    }

    /// Nobody may destroy the key before the boxes are closed and the time for disputes is over.
    private Instant earliest(Course course) {
        return course.papers.values().stream()
                .map(paper -> Instant.parse(paper.body().text("closes")))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN)
                .plus(Duration.ofHours(newest().disputeHours()));
    }

    private void result(Entry entry, Course course) {
        signed(entry, Offices.RETURNING_OFFICER, Offices.SECOND_OFFICER);
        after(course.envelope, "the envelope");
        long before = course.results.isEmpty() ? 0 : version(course.results.getLast());
        long supersedes = entry.body().has("supersedes") ? entry.body().whole("supersedes", 1, Long.MAX_VALUE) : 0;
        if (version(entry) != before + 1) find(Code.RESULT_VERSION, "version " + version(entry) + " after " + before);
        if (supersedes != before) find(Code.RESULT_SUPERSEDES, "it supersedes " + supersedes + ", not " + before);
        course.results.add(entry);
    }

    private static long version(Entry result) {
        return result.body().whole("version", 1, Long.MAX_VALUE);
    }

    private void lot(Entry entry, Course course) {
        signed(entry, Offices.RETURNING_OFFICER, Offices.AUDITOR);
        List<String> commitments = entry.body().texts("seeds").stream()
                .map(seed -> Base64s.url(Hashes.tagged("lot-seed", Base64s.fromUrl(seed))))
                .toList();
        List<List<String>> pairs = lotCommitments.getOrDefault(course.rules.id(), List.of());
        int which = pairs.indexOf(commitments);
        if (which < 0) find(Code.LOT_COMMITMENT, "seeds that were not committed to");
        boolean repeated = course.lots.stream()
                .anyMatch(lot -> lot.body().texts("seeds").equals(entry.body().texts("seeds")));
        if (repeated) find(Code.ENTRY_REPEATED, "the same seeds");
        boolean early = which == 1 && (course.needs(false) ? !course.allPapersIn(course.seals) : course.jury == null);
        if (early) find(Code.ENTRY_ORDER, "count seeds revealed before the seals");
        course.lots.add(entry);
    }
}
