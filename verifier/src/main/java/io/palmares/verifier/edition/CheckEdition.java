package io.palmares.verifier.edition;

import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an edition as a whole rests on: its first entry, the versions of its rulebook, and the officers' keys.
final class CheckEdition {
    private final EditionLog log;
    private final NamedFiles files;
    private final Report report;
    private final Finder finder;
    private @Nullable Fields edition;

    CheckEdition(EditionLog log, NamedFiles files, Report report, Finder finder) {
        this.log = log;
        this.files = files;
        this.report = report;
        this.finder = finder;
    }

    /// The keys of `edition`, base64url; nothing without that entry.
    @Nullable
    String key(String name) {
        return edition == null ? null : edition.object("keys").text(name);
    }

    void edition(Entry entry) {
        Fields body = entry.body();
        edition = body;
        if (!log.origin().endsWith("/log/" + body.text("edition"))) {
            finder.find(Code.EDITION_NAME, body.text("edition") + " in the log " + log.origin());
        }
        Fields keys = body.object("keys");
        log.offices.list(Offices.LOG, keys.text("log"));
        log.offices.list(Offices.RESULTS, keys.text("results"));
        Set<String> services = Set.copyOf(List.of(keys.text("log"), keys.text("results")));
        if (services.size() < 2 || services.contains(keys.text("promise")))
            finder.find(Code.EDITION_KEYS, "one key for two");
        for (Fields officer : body.objects("officers")) {
            if (services.contains(officer.text("key")))
                finder.find(Code.EDITION_OFFICERS, "a service's key as an officer's");
            log.offices.list(officer.text("role"), officer.text("key"));
            held(officer.text("held"));
        }
        for (String office : List.of(Offices.ORGANISER, Offices.RETURNING_OFFICER)) {
            if (log.offices.of(office).isEmpty()) finder.find(Code.EDITION_OFFICERS, "no " + office);
        }
        log.signed(entry, Offices.ORGANISER, Offices.RETURNING_OFFICER);
        rulebook(1, body.text("rulebook"));
        if (log.rulebooks.isEmpty()) return;
        if (!log.newest().edition().equals(body.text("edition")))
            finder.find(Code.RULEBOOK_EDITION, log.newest().edition());
        log.newest().categories().forEach((id, rules) -> log.courses.put(id, new Course(rules)));
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
        List<String> drawn = log.courses.values().stream()
                .filter(c -> c.rules.preset().hasNominations())
                .map(c -> c.rules.id())
                .toList();
        List<String> all = List.copyOf(log.courses.keySet());
        if (!named.equals(drawn) && !named.equals(all))
            finder.find(Code.EDITION_LOTS, "not the rulebook's categories: " + named);
        seeds.forEach(s -> log.lotCommitments.put(s.text("category"), List.of(s.texts("cut"), s.texts("count"))));
    }

    void rulebook(Entry entry) {
        log.signed(entry, Offices.ORGANISER, Offices.RETURNING_OFFICER);
        long version = entry.body().whole("version", 1, Long.MAX_VALUE);
        if (log.rulebooks.isEmpty() || version != log.newest().version() + 1) {
            finder.find(Code.RULEBOOK_VERSION, "version " + version);
            return;
        }
        Rulebook before = log.newest();
        rulebook(version, entry.body().text("sha256"));
        if (log.newest().version() == before.version()) return;
        if (!log.newest().edition().equals(before.edition()))
            finder.find(Code.RULEBOOK_EDITION, log.newest().edition());
        log.courses.forEach((id, course) -> changed(id, course, before));
    }

    private void changed(String id, Course course, Rulebook before) {
        CategoryRulesOf now = new CategoryRulesOf(log.newest(), id);
        if (!now.exist()) {
            finder.find(Code.RULEBOOK_FROZEN, id + " is gone");
            return;
        }
        boolean same = log.newest().frozen(id).equals(before.frozen(id));
        boolean criteria =
                course.nominations == null || log.newest().frozenLater(id).equals(before.frozenLater(id));
        if (!same || !criteria) finder.find(Code.RULEBOOK_FROZEN, "what was fixed for " + id + " has changed");
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
        files.hashed(sha256, log.where(), Code.RULEBOOK_HASH).ifPresent(bytes -> {
            try {
                log.rulebooks.add(Rulebook.read(version, sha256, bytes));
                log.newest().disputeHours();
                report.checked("versions of the rulebook", 1);
            } catch (Malformed wrong) {
                finder.find(Code.RULEBOOK_FORM, wrong.why());
            }
        });
    }

    void key(Entry entry) {
        Fields body = entry.body();
        log.signed(entry, approvals(body.text("role")));
        boolean chair = body.text("role").equals(Offices.CHAIR);
        if (chair != body.has("category")) finder.find(Code.KEY_OFFICE, "a chair has a category, others have none");
        if (chair && body.has("category") && !log.courses.containsKey(body.text("category"))) {
            finder.find(Code.CATEGORY_UNKNOWN, body.text("category"));
        }
        String office = chair && body.has("category") ? Offices.chairOf(body.text("category")) : body.text("role");
        body.optionalText("replaces").ifPresent(old -> {
            if (!log.offices.of(office).contains(old)) finder.find(Code.KEY_REPLACES, "no key of this office");
            else if (entry.signers().contains(old)) finder.find(Code.ENTRY_SIGNER, "the replaced key is one of them");
            else log.offices.replace(office, old);
        });
        boolean comes = body.has("key");
        if (comes != body.has("person") || comes != body.has("held") || !(comes || body.has("replaces"))) {
            finder.find(Code.KEY_OFFICE, "a key that comes has a person and a holder, one that goes is named");
        }
        body.optionalText("key").ifPresent(key -> listed(key, office, body));
        body.optionalText("held").ifPresent(this::held);
    }

    private void listed(String key, String office, Fields body) {
        if (log.offices.isRetired(key)) finder.find(Code.KEY_RETIRED, "it is listed again");
        if (log.offices.of(Offices.LOG).contains(key)
                || log.offices.of(Offices.RESULTS).contains(key)) {
            finder.find(Code.EDITION_OFFICERS, "a service's key as an officer's");
        }
        log.offices.list(office, key);
        body.optionalText("category")
                .flatMap(category -> Optional.ofNullable(log.courses.get(category)))
                .ifPresent(course -> course.chairs.add(key));
    }

    /// Who lists or replaces a key: no office decides about one of its own.
    private static String[] approvals(String role) {
        return switch (role) {
            case Offices.ORGANISER -> new String[] {Offices.RETURNING_OFFICER, Offices.SECOND_OFFICER};
            case Offices.RETURNING_OFFICER -> new String[] {Offices.ORGANISER, Offices.SECOND_OFFICER};
            default -> new String[] {Offices.ORGANISER, Offices.RETURNING_OFFICER};
        };
    }
}
