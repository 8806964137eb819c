package io.palmares.nominations.juryfile;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.JuryFile;
import io.palmares.nominations.nominee.JuryFile.Part;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominee.Support;
import io.palmares.nominations.nominee.Nominees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compiles what a jury reads of a candidate: what the nominee completed, also where a merged nomination
/// had invited them, and the last version of every nomination that counts for them.
public final class CompileFile {
    private static final String NOBODY = "";
    private final Nominees nominees;
    private final Nominations nominations;

    public CompileFile(Nominees nominees, Nominations nominations) {
        this.nominees = nominees;
        this.nominations = nominations;
    }

    /// Nothing if nobody wrote more than the public record says.
    ///
    /// @param record the public record that goes with it
    public @Nullable JuryFile of(Nominee nominee, String record) {
        return without(NOBODY, nominee, record);
    }

    /// As if a nominee who was merged had written nothing.
    @Nullable
    JuryFile without(String merged, Nominee nominee, String record) {
        List<Part> parts = Stream.concat(
                        joined(nominee)
                                .filter(it -> !it.nominee().equals(merged))
                                .flatMap(CompileFile::own),
                        nominee.supports().stream().flatMap(support -> nominated(nominee, support).stream()))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? null : EventRoom.fill(record, parts);
    }

    /// The nominee, then whoever was merged with it.
    private Stream<Nominee> joined(Nominee nominee) {
        Map<String, Nominee> all = new LinkedHashMap<>();
        Deque<Nominee> next = new ArrayDeque<>(List.of(nominee));
        while (!next.isEmpty()) {
            Nominee one = next.remove();
            if (all.putIfAbsent(one.nominee(), one) == null) {
                one.supports().stream()
                        .map(Support::via)
                        .filter(Objects::nonNull)
                        .flatMap(via -> nominees.find(via).stream())
                        .forEach(kept -> next.add(kept.state()));
            }
        }
        return all.values().stream();
    }

    private static Stream<Part> own(Nominee nominee) {
        return Optional.ofNullable(nominee.newest()).stream()
                .map(it -> new Part(
                        true,
                        Objects.requireNonNullElse(it.category(), nominee.category()),
                        Map.of(),
                        null,
                        it.file()));
    }

    private Optional<Part> nominated(Nominee nominee, Support support) {
        return nominations
                .find(support.nomination())
                .map(Kept::state)
                .filter(Nomination::isReadable)
                .map(it -> part(nominee, it));
    }

    private static Part part(Nominee nominee, Nomination nomination) {
        Nomination.Content said = nomination.submitted().getLast().content();
        return new Part(
                false,
                nomination.category(),
                said.citation().equals(nominee.file().citation()) ? Map.of() : said.citation(),
                Objects.equals(said.link(), nominee.link()) ? null : said.link(),
                said.file());
    }
}
