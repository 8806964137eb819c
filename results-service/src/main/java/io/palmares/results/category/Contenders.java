package io.palmares.results.category;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may win a category.
///
/// @param entrants the candidates, once they are frozen
/// @param withdrawn candidates who withdrew before the close
/// @param direct who is given a special award
public record Contenders(
        List<Entrant> entrants,
        List<String> withdrawn,
        @Nullable Shortlist shortlist,
        @Nullable DirectAward direct) {
    static final Contenders NONE = new Contenders(List.of(), List.of(), null, null);

    public Contenders {
        entrants = List.copyOf(entrants);
        withdrawn = List.copyOf(withdrawn);
    }

    public Optional<Entrant> entrant(String candidate) {
        return Stream.concat(entrants.stream(), Stream.ofNullable(direct).map(DirectAward::recipient))
                .filter(e -> e.candidate().equals(candidate))
                .findFirst();
    }

    public Contenders frozen(List<Entrant> all) {
        return new Contenders(all, withdrawn, shortlist, direct);
    }

    Contenders without(String candidate) {
        return new Contenders(entrants, Newest.of(withdrawn, candidate, Function.identity()), shortlist, direct);
    }

    Contenders shortlisted(Shortlist list) {
        return new Contenders(entrants, withdrawn, list, direct);
    }

    Contenders decided(DirectAward award) {
        return new Contenders(entrants, withdrawn, shortlist, award);
    }
}
