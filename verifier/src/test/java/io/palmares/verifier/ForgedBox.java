package io.palmares.verifier;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Merkle;
import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Made;
import io.palmares.verifier.made.Published;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// What somebody with the keys of a ballot box can make of the honest one.
final class ForgedBox {
    private ForgedBox() {}

    static UnaryOperator<List<Made>> withoutFirstBallot() {
        Made ballot = Corpus.firstBox(Corpus.HONEST).get(1);
        return items -> items.stream().filter(item -> !item.equals(ballot)).toList();
    }

    static Made strangersBallot(List<Made> items) {
        Json.Members body = Forged.body(items.get(1)).put("seq", Json.of(9));
        return items.get(1)
                .saying(body.canonical())
                .signedBy(Corpus.HONEST.keys().of("the box itself"));
    }

    static Made outsidersBallot(List<Made> items) {
        Json.Members body = Forged.body(items.get(1))
                .put("seq", Json.of(1))
                .put("prev", new Json.Nothing())
                .put("pk", Json.of(Corpus.HONEST.keys().text("the box itself")));
        return items.get(1)
                .saying(body.canonical())
                .signedBy(Corpus.HONEST.keys().of("the box itself"));
    }

    static List<Made> withEditedBallot(List<Made> items) {
        Json.Members edited = Forged.body(items.get(1)).put("com", Json.of(Forged.b64(9)));
        List<Made> rest = items.stream().filter(i -> !i.equals(items.get(1))).toList();
        return sorted(rest, items.get(1).saying(edited.canonical()));
    }

    static List<Made> unordered(List<Made> items) {
        List<Made> swapped = new ArrayList<>(items);
        swapped.set(1, items.get(2));
        swapped.set(2, items.get(1));
        return swapped;
    }

    static List<Made> sorted(List<Made> items, Made more) {
        List<Made> ballots = new ArrayList<>(items.subList(1, items.size() - 1));
        ballots.add(more);
        ballots.sort(Comparator.comparing(Made::leafBytes, Arrays::compareUnsigned));
        List<Made> all = new ArrayList<>(List.of(items.getFirst()));
        all.addAll(ballots);
        all.add(items.getLast());
        return all;
    }

    /// The box and its seal, both by the holder of the log's key.
    static Published resealed(UnaryOperator<List<Made>> change) {
        List<Made> items = new ArrayList<>(change.apply(Corpus.firstBox(Corpus.HONEST)));
        Made close =
                items.stream().filter(i -> i.type().equals("close")).findFirst().orElseThrow();
        List<Made> ballots =
                items.stream().filter(i -> i.type().equals("ballot")).toList();
        long keys = ballots.stream()
                .map(b -> Forged.body(b).members().get("pk"))
                .distinct()
                .count();
        Json.Members closing =
                Forged.body(close).put("ballots", Json.of(ballots.size())).put("keys", Json.of(keys));
        Made closed =
                close.saying(closing.canonical()).signedBy(Corpus.HONEST.keys().of("log"));
        items.set(items.indexOf(close), closed);
        Made seal = new Target("seal", 0).in(Corpus.HONEST).orElseThrow();
        Json.Members sealed = Forged.body(seal)
                .put("size", Json.of(items.size()))
                .put("ballots", Json.of(ballots.size()))
                .put("keys", Json.of(keys))
                .put("root", Json.of(root(items)));
        Made resealed =
                seal.saying(sealed.canonical()).signedBy(Corpus.HONEST.keys().of("log"));
        return Corpus.rebuilt(
                entries ->
                        entries.stream().map(e -> e.equals(seal) ? resealed : e).toList(),
                _ -> items);
    }

    static String root(List<Made> items) {
        return Merkle.root(items.stream().map(i -> Bytes.of(i.bytes())).toList())
                .toString();
    }
}
