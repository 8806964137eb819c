package io.palmares.verifier.edition;

import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.entry.EntryForms;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An edition's log, entry by entry: form, signatures, signers, order, and what each says about the ones before.
final class EditionLog {
    /// Honest editions have hundreds.
    static final int MOST = 50_000;

    private static final long MOST_BYTES = 1 << 25;

    private final String origin;
    private final Report report;
    final Offices offices = new Offices();
    final Map<String, Course> courses = new LinkedHashMap<>();
    final List<Rulebook> rulebooks = new ArrayList<>();
    final Map<String, List<List<String>>> lotCommitments = new HashMap<>();
    final Set<String> rulingIds = new HashSet<>();
    private final Set<String> leaves = new HashSet<>();
    private final CheckEdition whole;
    private final CheckCourse parts;
    private String where = "";
    private long bytes;

    EditionLog(String origin, NamedFiles files, Report report, NominationProofs proofs) {
        this.origin = origin;
        this.report = report;
        this.whole = new CheckEdition(this, files, report, this::find);
        this.parts = new CheckCourse(this, files, report, proofs, this::find);
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
        return whole.key(name);
    }

    Rulebook newest() {
        return rulebooks.getLast();
    }

    /// The entry that is being read.
    String where() {
        return where;
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
            case "edition" -> whole.edition(entry);
            case "rulebook" -> whole.rulebook(entry);
            case "key" -> whole.key(entry);
            case "rollkey" -> parts.rollkey(entry);
            case "incident" -> {
                if (!offices.signedByAnyOfficer(entry)) find(Code.ENTRY_SIGNER, "log key or an officer");
            }
            case "seal", "count" -> parts.ofPaper(entry);
            default -> {
                Course course = courses.get(entry.body().text("category"));
                if (course == null) find(Code.CATEGORY_UNKNOWN, entry.body().text("category"));
                else parts.ofCategory(entry, course);
            }
        }
    }

    void signed(Entry entry, String... by) {
        signed(entry, List.of(by));
    }

    void signed(Entry entry, List<String> by) {
        if (offices.signed(entry, by)) return;
        find(Code.ENTRY_SIGNER, "it takes " + String.join(" and ", by));
        entry.signers().stream().filter(offices::isRetired).forEach(key -> find(Code.KEY_RETIRED, "signed by " + key));
    }
}
