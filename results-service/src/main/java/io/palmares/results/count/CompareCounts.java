package io.palmares.results.count;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Rulebooks.Published;
import io.palmares.results.count.SecondCounter.CannotCount;
import io.palmares.results.count.SecondCounter.Counted;
import io.palmares.results.count.SecondCounter.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Whether both counters come to the same result, field by field.
public final class CompareCounts {
    private final SecondCounter second;

    public CompareCounts(SecondCounter second) {
        this.second = second;
    }

    /// Why they do not; empty if they agree exactly.
    Optional<String> difference(
            CategoryId id, Published rulebook, List<String> candidates, CountedBefore first, TieDeciders ties) {
        try {
            String counted = second.count(new Counted(id, rulebook, candidates, papers(first), first.cards(), ties));
            JsonObject again = CanonicalJson.parseObject(Bytes.utf8(counted).toArray());
            return difference("", withoutStruck(first.result()), again)
                    .map(field -> "the second counter differs in field '" + field + "'");
        } catch (CannotCount no) {
            return Optional.of("the second counter cannot count: " + no.getMessage());
        }
    }

    private static List<Paper> papers(CountedBefore first) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < first.sheets().size(); i++) {
            JsonObject figures =
                    (JsonObject) first.result().object("vote").list("papers").get(i);
            papers.add(new Paper(
                    figures,
                    first.sheets().get(i).marks().stream()
                            .map(marks -> marks.canonical().asUtf8())
                            .toList()));
        }
        return papers;
    }

    /// Struck ballots are opened once, inside the count: nobody can count them again.
    private static JsonObject withoutStruck(JsonObject result) {
        if (!result.has("vote")) return result;
        return Json.object(o -> {
            o.putAll(result.members());
            o.put("vote", Json.object(vote -> {
                vote.putAll(result.object("vote").members());
                vote.remove(ResultJson.WITH_STRUCK);
            }));
        });
    }

    private static Optional<String> difference(String at, Json one, Json other) {
        if (one.equals(other)) return Optional.empty();
        if (!(one instanceof JsonObject a) || !(other instanceof JsonObject b)) return Optional.of(at);
        TreeSet<String> names = new TreeSet<>(a.members().keySet());
        names.addAll(b.members().keySet());
        for (String name : names) {
            String field = at.isEmpty() ? name : at + "." + name;
            if (!a.has(name) || !b.has(name)) return Optional.of(field);
            Optional<String> deeper = difference(field, a.value(name), b.value(name));
            if (deeper.isPresent()) return deeper;
        }
        return Optional.empty();
    }
}
