package io.palmares.nominations.juryfile;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Outcome;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.nominations.memory.MemoryNominations;
import io.palmares.nominations.memory.MemoryNominees;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nominee.JuryFile;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Rules;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Nominees of one edition, and what was written of them.
public final class Written {
    public static final String RECORD = "{}";
    private static final Instant AT = Instant.parse("2020-02-01T08:00:00Z");
    public final MemoryNominees nominees = new MemoryNominees();
    public final MemoryNominations nominations = new MemoryNominations();
    public final CompileFile compile = new CompileFile(nominees, nominations);
    public final RefileCandidates refile = new RefileCandidates(nominees, compile);

    public static String answers(String text) {
        return "{\"reach\":\"" + text + "\"}";
    }

    /// A nomination whose versions say this, the last of which counts.
    public String nomination(String category, String member, String nominee, String... versions) {
        List<Nomination.Version> submitted = Arrays.stream(versions)
                .map(text -> new Nomination.Version(content(nominee, answers(text)), AT, "A".repeat(43)))
                .toList();
        Nomination nomination = new Nomination(
                "e",
                category,
                member,
                "1",
                submitted.getLast().content(),
                Nomination.State.ATTACHED,
                submitted,
                nominee,
                false,
                null);
        nominations.create(nomination.id(), Ask.plain(), Change.silently(nomination));
        return nomination.id();
    }

    private static Nomination.Content content(String name, String file) {
        return new Nomination.Content(
                NomineeKind.PERSON,
                name,
                null,
                null,
                List.of(),
                name + "@x.example",
                Map.of("en", "Case for " + name),
                null,
                false,
                file);
    }

    public void change(String nomination, UnaryOperator<Nomination> change) {
        nominations.change(nomination, Ask.plain(), kept -> Outcome.done(Change.silently(change.apply(kept.state()))));
    }

    public static Nominee.Support by(String nomination, @Nullable String via) {
        return new Nominee.Support(nomination, "the nominator of " + nomination, false, via);
    }

    public static Nominee.Completion completion(String text, @Nullable String category) {
        return new Nominee.Completion(answers(text), null, AT, category);
    }

    /// A nominee of whom these nominations speak; the first is the one that the public record follows.
    public Nominee nominee(String id, List<Nominee.Completion> completions, Nominee.Support... supports) {
        return nominee(id, Nominee.State.ELIGIBLE, null, completions, supports);
    }

    public Nominee nominee(
            String id,
            Nominee.State state,
            Nominee.@Nullable Decision decision,
            List<Nominee.Completion> completions,
            Nominee.Support... supports) {
        Nominee nominee = new Nominee(
                "e",
                "c",
                id,
                new Nominee.Identity(NomineeKind.PERSON, id, id + "@x.example", id + "@x.example"),
                new Nominee.File(null, null, List.of(), Map.of("en", "Case for " + id), null),
                state,
                null,
                List.of(supports),
                completions,
                null,
                false,
                decision,
                null);
        nominees.create(id, Ask.plain(), Change.silently(nominee));
        return nominee;
    }

    public Nominee find(String id) {
        return nominees.find(id).orElseThrow().state();
    }

    /// A candidate now, with the file as it is.
    public void freeze(String id) {
        Nominee.Frozen frozen =
                new Nominee.Frozen("c7f2k9qa", RECORD, "salt", "label", compile.of(find(id), RECORD), null);
        nominees.change(id, Ask.plain(), kept -> Outcome.done(Rules.freeze(kept.state(), frozen)));
    }

    /// What each part says, the nominee's own with a star.
    public static List<String> texts(@Nullable JuryFile file) {
        return Optional.ofNullable(file).stream()
                .flatMap(it -> it.parts().stream())
                .map(part -> (part.byNominee() ? "*" : "")
                        + part.answers().replace("{\"reach\":\"", "").replace("\"}", ""))
                .toList();
    }

    public @Nullable JuryFile file(String id) {
        Nominee.Frozen frozen = find(id).frozen();
        return frozen == null ? null : frozen.file();
    }
}
