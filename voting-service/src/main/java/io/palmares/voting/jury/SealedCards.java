package io.palmares.voting.jury;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import io.palmares.ledger.Merkle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The locked scorecards as lines that name no juror: canonical JSON, in the order of their pseudonyms.
public record SealedCards(List<Bytes> lines) {
    public SealedCards {
        lines = List.copyOf(lines);
    }

    static SealedCards of(List<Scorecard> cards) {
        return new SealedCards(cards.stream()
                .filter(card -> card.state() == CardState.LOCKED)
                .sorted(Comparator.comparing(Scorecard::pseudonym))
                .map(SealedCards::line)
                .toList());
    }

    /// RFC 6962 root over the lines.
    public String digest() {
        return Merkle.root(lines).toString();
    }

    /// Every line with its end.
    public Bytes text() {
        return Bytes.concat(lines.stream()
                .flatMap(line -> Stream.of(line, Bytes.utf8("\n")))
                .map(Bytes::toArray)
                .toArray(byte[][]::new));
    }

    private static Bytes line(Scorecard card) {
        return Json.object(o -> {
                    o.put("card", Json.of(card.pseudonym()));
                    o.put("candidate", Json.of(card.candidate()));
                    o.put("state", Json.of(card.state().name()));
                    o.put(
                            "scores",
                            Json.object(s ->
                                    card.scores().forEach(score -> s.put(score.criterion(), Json.of(score.score())))));
                })
                .canonical();
    }
}
