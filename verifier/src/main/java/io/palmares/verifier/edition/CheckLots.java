package io.palmares.verifier.edition;

import io.palmares.verifier.count.Lot;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The lots of a category. Every one that was committed to is revealed, whether it decided or not.
record CheckLots(List<List<String>> commitments, Course course, Finder finder) {
    static CheckLots of(EditionLog log, Course course, Finder finder) {
        return new CheckLots(log.lotCommitments.getOrDefault(course.rules.id(), List.of()), course, finder);
    }

    void cut() {
        if (commitments.isEmpty() || course.shortlist == null) return;
        boolean revealed = course.lots.stream().anyMatch(lot -> committed(lot).equals(commitments.getFirst()));
        if (!revealed) finder.find(Code.LOT_MISSING, "cut");
    }

    /// The seeds of the cut, as they are revealed: whoever goes on is whom they prefer, as many as the rulebook says.
    void drawn(List<String> seeds) {
        if (course.drawn.isEmpty()) return;
        List<String> in = course.drawn.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        List<String> preferred = new Lot(seeds.get(0), seeds.get(1), List.of())
                .order(course.rules.id(), List.copyOf(course.drawn.keySet())).stream()
                        .limit(in.size())
                        .sorted()
                        .toList();
        if (!in.equals(preferred)) finder.find(Code.LOT_ORDER, "it fell on " + String.join(", ", preferred));
        boolean few = course.candidateIds.size() != course.rules.finalists();
        if (few) finder.find(Code.LOT_ORDER, course.candidateIds.size() + " go on where a lot was drawn");
    }

    /// The lot of the count, over the roots of the category's seals in the order of their papers.
    Optional<Lot> count() {
        List<String> roots = course.papers.values().stream()
                .map(p -> course.seals.get(p.leaf()))
                .filter(Objects::nonNull)
                .map(seal -> seal.body().text("root"))
                .toList();
        for (Entry lot : course.lots) {
            List<String> seeds = lot.body().texts("seeds");
            if (commitments.size() == 2 && commitments.get(1).equals(committed(lot))) {
                return Optional.of(new Lot(seeds.get(0), seeds.get(1), roots));
            }
        }
        if (!commitments.isEmpty()) finder.find(Code.LOT_MISSING, "count");
        return Optional.empty();
    }

    private static List<String> committed(Entry lot) {
        return lot.body().texts("seeds").stream()
                .map(seed -> Base64s.url(Hashes.tagged("lot-seed", Base64s.fromUrl(seed))))
                .toList();
    }
}
