package io.palmares.gateway.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An announced result, made ready to be shown: how voters and jury were counted, and how the two came together.
///
/// @param names by candidate id
public record Shown(
        Map<String, String> names,
        Optional<CountShown> vote,
        Optional<CountShown> jury,
        Optional<Flow> flow,
        Optional<Blended> blend,
        Optional<Criteria> criteria,
        Optional<Test> test) {

    /// The winner's test against No Award.
    public record Test(String name, Figure winner, Figure noAward) {}

    /// Makes a result ready.
    ///
    /// @param names by candidate id
    public static Shown of(Result result, AwardCategory category, Map<String, String> names) {
        Optional<Tallied> vote = Optional.ofNullable(result.vote()).map(Result.Vote::count);
        Optional<Tallied> jury = Optional.ofNullable(result.jury()).map(Result.JurySide::count);
        return new Shown(
                names,
                vote.map(it -> CountShown.of(it, names)),
                jury.map(it -> CountShown.of(it, names)),
                vote.flatMap(it -> Flow.of(it, names)),
                Optional.ofNullable(category.rules().blend()).flatMap(it -> Blended.of(result, it, names)),
                jury.flatMap(it ->
                        Optional.ofNullable(category.rules().jury()).flatMap(rules -> Criteria.of(it, rules, names))),
                vote.flatMap(it -> test(it, names)));
    }

    private static Optional<Test> test(Tallied count, Map<String, String> names) {
        Tallied.@Nullable Runoff runoff = count.runoff();
        if (runoff == null || count.rounds() == null || count.rounds().isEmpty()) return Optional.empty();
        return Optional.ofNullable(count.rounds().getLast().elected()).stream()
                .flatMap(elected -> elected.stream())
                .findFirst()
                .map(id -> new Test(
                        names.getOrDefault(id, id),
                        Figure.parse(runoff.forWinner()),
                        Figure.parse(runoff.forRunoffCandidate())));
    }

    /// What these candidates are called.
    public List<String> named(List<String> ids) {
        return ids.stream().map(id -> names.getOrDefault(id, id)).toList();
    }

    /// Both sides were counted, and are shown side by side.
    public boolean hasBoth() {
        return vote.isPresent() && jury.isPresent();
    }
}
