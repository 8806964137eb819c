package io.palmares.voting.jury;

import io.palmares.voting.jury.Conflict.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who judges whom: the panel, the candidates, and what stands between them.
///
/// @param panel the newest one appointed
/// @param voided whose cards do not count, by ruling
/// @param withdrawn ids of who does not stand any more, heard perhaps before the candidates; files and cards stay
public record Bench(
        List<Seat> panel,
        List<Contender> candidates,
        List<Declaration> declarations,
        List<String> withdrawn,
        List<Voided> voided) {
    static final Bench EMPTY = new Bench(List.of(), List.of(), List.of(), List.of(), List.of());

    /// A juror whom a ruling takes the word from.
    ///
    /// @param candidate about whom; absent of all
    public record Voided(String juror, @Nullable String candidate) {
        boolean concerns(Seat seat, Contender other) {
            return juror.equals(seat.person()) && (candidate == null || candidate.equals(other.candidate()));
        }
    }

    public Bench {
        panel = List.copyOf(panel);
        candidates = List.copyOf(candidates);
        declarations = List.copyOf(declarations);
        withdrawn = List.copyOf(withdrawn);
        voided = List.copyOf(voided);
    }

    Bench with(List<Seat> newPanel) {
        return new Bench(newPanel, candidates, declarations, withdrawn, voided);
    }

    Bench frozen(List<Contender> frozen) {
        return new Bench(panel, frozen, declarations, withdrawn, voided);
    }

    Bench without(String candidate) {
        return new Bench(
                panel,
                candidates,
                declarations,
                Stream.concat(withdrawn.stream(), Stream.of(candidate))
                        .distinct()
                        .toList(),
                voided);
    }

    Bench voided(Voided ruled) {
        return new Bench(
                panel,
                candidates,
                declarations,
                withdrawn,
                Stream.concat(voided.stream(), Stream.of(ruled)).distinct().toList());
    }

    Bench declared(Declaration declaration) {
        Stream<Declaration> others =
                declarations.stream().filter(d -> !d.concerns(declaration.juror(), declaration.candidate()));
        return new Bench(
                panel, candidates, Stream.concat(others, Stream.of(declaration)).toList(), withdrawn, voided);
    }

    public Optional<Seat> seat(String person) {
        return panel.stream().filter(seat -> seat.person().equals(person)).findFirst();
    }

    public Optional<Seat> chair() {
        return panel.stream().filter(Seat::chair).findFirst();
    }

    public Optional<Contender> candidate(String id) {
        return candidates.stream().filter(c -> c.candidate().equals(id)).findFirst();
    }

    public List<Contender> standing() {
        return candidates.stream().filter(this::stands).toList();
    }

    public boolean stands(Contender candidate) {
        return !withdrawn.contains(candidate.candidate());
    }

    public Optional<Declaration> declaration(Seat seat, Contender candidate) {
        return declarations.stream()
                .filter(d -> d.concerns(seat.person(), candidate.candidate()))
                .findFirst();
    }

    /// Conflicts that nobody had to declare.
    public Set<Conflict> detected(Seat seat, Contender candidate) {
        return candidate.ties().stream()
                .filter(tie -> seat.is(tie.id()))
                .map(Contender.Tie::conflict)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A conflict with one candidate, withdrawn ones included, may keep a juror out of all.
    public boolean isOutOfCategory(Seat seat) {
        return candidates.stream().anyMatch(c -> widest(seat, c) == Scope.CATEGORY);
    }

    /// Those of the panel whom a conflict, detected or declared, keeps out of the category.
    public List<String> conflicted() {
        return panel.stream().filter(this::isOutOfCategory).map(Seat::person).toList();
    }

    public boolean isRecused(Seat seat, Contender candidate) {
        return widest(seat, candidate) != Scope.NOTHING || isOutOfCategory(seat) || isVoid(seat, candidate);
    }

    boolean isVoid(Seat seat, Contender candidate) {
        return voided.stream().anyMatch(it -> it.concerns(seat, candidate));
    }

    /// Only after declaring that there is no conflict, and if none is known.
    public boolean mayRead(Seat seat, Contender candidate) {
        return !isRecused(seat, candidate) && declaration(seat, candidate).isPresent();
    }

    /// Who has nothing against judging the candidate, so far as is known.
    public List<Seat> judges(Contender candidate) {
        return panel.stream().filter(seat -> !isRecused(seat, candidate)).toList();
    }

    /// Whether this juror still has to say something about the candidate.
    public boolean owesDeclaration(Seat seat, Contender candidate) {
        return !isRecused(seat, candidate) && declaration(seat, candidate).isEmpty();
    }

    private Scope widest(Seat seat, Contender candidate) {
        return Stream.concat(
                        detected(seat, candidate).stream(),
                        declaration(seat, candidate).map(Declaration::conflict).stream())
                .map(Conflict::scope)
                .reduce(Scope.NOTHING, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
