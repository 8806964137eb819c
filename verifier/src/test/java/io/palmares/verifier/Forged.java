package io.palmares.verifier;

import io.palmares.ledger.SigningKey;
import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Made;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Plan;
import io.palmares.verifier.made.Published;
import io.palmares.verifier.made.Tamper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What somebody with the keys of a part can make of the honest edition.
final class Forged {
    private Forged() {}

    /// What whoever holds the voter's receipt finds.
    static Set<String> found(Published published) {
        return Corpus.verify(published, List.of(), Corpus.HONEST.receipt());
    }

    /// And whoever kept a checkpoint, too.
    static Set<String> foundWithPin(Published published) {
        return Corpus.verify(published, List.of(Corpus.checkpoint()), Corpus.HONEST.receipt());
    }

    static String b64(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64s.url(bytes);
    }

    static Json.Members body(Made made) {
        return (Json.Members) CanonicalJson.read(made.body());
    }

    static List<Made> and(List<Made> items, Made last) {
        List<Made> more = new ArrayList<>(items);
        more.add(last);
        return more;
    }

    static Published without(Target target) {
        Made entry = target.in(Corpus.HONEST).orElseThrow();
        return Corpus.rebuilt(
                entries -> entries.stream().filter(e -> !e.equals(entry)).toList(), UnaryOperator.identity());
    }

    static Published otherHistory() {
        Made incident = new Target("incident", 0).in(Corpus.HONEST).orElseThrow();
        Json.Members body = body(incident).put("text", Json.of("Nothing happened."));
        Made other =
                incident.saying(body.canonical()).signedBy(Corpus.HONEST.keys().of("log"));
        return Corpus.rebuilt(
                entries -> entries.stream()
                        .map(e -> e.equals(incident) ? other : e)
                        .toList(),
                UnaryOperator.identity());
    }

    static Published yesterday() {
        return Corpus.rebuilt(entries -> entries.subList(0, entries.size() - 3), UnaryOperator.identity());
    }

    static Published withCheckpointOf(Published other) {
        Published published = Corpus.PUBLISHED.copy();
        published.files().put("checkpoint", other.text("checkpoint").getBytes(StandardCharsets.UTF_8));
        return published;
    }

    static Published signedByOne() {
        Made strike = new Target("ruling", 2).in(Corpus.HONEST).orElseThrow();
        Made one = strike.signedBy(Corpus.HONEST.keys().of("RETURNING_OFFICER"));
        return Corpus.rebuilt(
                entries -> entries.stream().map(e -> e.equals(strike) ? one : e).toList(), UnaryOperator.identity());
    }

    static Published resigned(Target target, String... offices) {
        Made entry = target.in(Corpus.HONEST).orElseThrow();
        Made other = entry.signedBy(keys(offices));
        return Corpus.rebuilt(
                entries ->
                        entries.stream().map(e -> e.equals(entry) ? other : e).toList(),
                UnaryOperator.identity());
    }

    private static SigningKey[] keys(String... holders) {
        return Stream.of(holders).map(Corpus.HONEST.keys()::of).toArray(SigningKey[]::new);
    }

    /// A further ruling behind an entry, in the words of another.
    static Published ruledAfter(Target place, String kind, String subject, String... holders) {
        Made ruling = further(kind, subject, holders);
        return Corpus.rebuilt(
                entries -> behind(entries, place.in(Corpus.HONEST).orElseThrow(), ruling), UnaryOperator.identity());
    }

    /// The same, and the log has come no further than one of both.
    static Published ruledAfter(Target place, Target last, String kind, String subject, String... holders) {
        Made ruling = further(kind, subject, holders);
        Made end = last.in(Corpus.HONEST).orElseThrow();
        return Corpus.rebuilt(
                entries -> {
                    List<Made> all = behind(entries, place.in(Corpus.HONEST).orElseThrow(), ruling);
                    return all.subList(0, 1 + Math.max(all.indexOf(ruling), all.indexOf(end)));
                },
                UnaryOperator.identity());
    }

    private static Made further(String kind, String subject, String... holders) {
        Made strike = new Target("ruling", 2).in(Corpus.HONEST).orElseThrow();
        Json.Members body = body(strike)
                .put("id", Json.of("one-more"))
                .put("kind", Json.of(kind))
                .put("subject", Json.of(subject));
        return strike.saying(body.canonical()).signedBy(keys(holders));
    }

    private static List<Made> behind(List<Made> entries, Made place, Made more) {
        List<Made> all = new ArrayList<>(entries);
        all.add(all.indexOf(place) + 1, more);
        return all;
    }

    /// One entry moved to the place before another.
    static Published before(Target moved, Target place) {
        Made entry = moved.in(Corpus.HONEST).orElseThrow();
        Made at = place.in(Corpus.HONEST).orElseThrow();
        return Corpus.rebuilt(
                entries -> {
                    List<Made> all = new ArrayList<>(entries);
                    all.remove(entry);
                    all.add(all.indexOf(at), entry);
                    return all;
                },
                UnaryOperator.identity());
    }

    /// A first envelope, so that there is a choice between two.
    static Published committedTwice() {
        Made envelope = new Target("envelope", 0).in(Corpus.HONEST).orElseThrow();
        Json.Members body = body(envelope).put("commitment", Json.of(b64(5)));
        Made other = envelope.saying(body.canonical()).signedBy(keys("results"));
        return Corpus.rebuilt(
                entries -> entries.stream()
                        .flatMap(e -> e.equals(envelope) ? Stream.of(other, e) : Stream.of(e))
                        .toList(),
                UnaryOperator.identity());
    }

    /// A vote without a jury, and one candidate fewer.
    static Set<String> leftOut() {
        Tamper tamper = (type, number, body) ->
                type.equals("shortlist") ? body.put("finalists", Json.texts(List.of("aaaa0001", "bbbb0002"))) : body;
        Maker maker = new Maker("honest", tamper, List.of(Plan.vote("prize", "PLURALITY", 12)));
        return Corpus.verify(maker.make(), List.of(), maker.receipt());
    }

    /// A vote without a jury, and who was drawn and who was not have exchanged their places.
    static Set<String> drawnOtherwise() {
        Tamper tamper = Tamper.ofList("candidates", lines -> {
            String won = lines.stream()
                    .filter(line -> line.contains("\"CANDIDATE\"") && line.contains("\"lot\""))
                    .map(line -> CanonicalJson.fields(line).text("id"))
                    .findFirst()
                    .orElseThrow();
            return lines.stream()
                    .map(line ->
                            line.contains("dddd0004") ? line.replace("dddd0004", won) : line.replace(won, "dddd0004"))
                    .toList();
        });
        Maker maker = new Maker("honest", tamper, List.of(Plan.vote("prize", "PLURALITY", 12)));
        return Corpus.verify(maker.make(), List.of(), maker.receipt());
    }

    static Published replacedByItself() {
        Made listed = new Target("key", 1).in(Corpus.HONEST).orElseThrow();
        Json.Members body = body(listed)
                .put("role", Json.of("RETURNING_OFFICER"))
                .put("key", Json.of(Corpus.HONEST.keys().text("a key of their own")))
                .put("replaces", Json.of(Corpus.HONEST.keys().text("RETURNING_OFFICER")));
        Made replaced = listed.saying(body.canonical()).signedBy(keys("ORGANISER", "RETURNING_OFFICER"));
        return Corpus.rebuilt(entries -> behind(entries, listed, replaced), UnaryOperator.identity());
    }

    static Published struckLate() {
        Made strike = new Target("ruling", 2).in(Corpus.HONEST).orElseThrow();
        return Corpus.rebuilt(
                entries -> and(entries.stream().filter(e -> !e.equals(strike)).toList(), strike),
                UnaryOperator.identity());
    }

    static Json.Members exchanged(Json.Members paper) {
        List<Json> candidates = new ArrayList<>(
                ((Json.Items) paper.members().getOrDefault("candidates", new Json.Items(List.of()))).items());
        Collections.swap(candidates, 0, 1);
        return paper.put("candidates", new Json.Items(candidates));
    }

    static Set<String> born(Target target, UnaryOperator<Json.Members> change) {
        Maker maker = Corpus.atBirth(target, change);
        return Corpus.verify(maker.make(), List.of(), maker.receipt());
    }

    static Set<String> announced(UnaryOperator<Json.Members> change) {
        return born(new Target("announced", 0), change);
    }

    static Set<String> listed(String list, UnaryOperator<List<String>> change) {
        Maker maker = new Maker("honest", Tamper.ofList(list, change), List.of(Corpus.PLAN));
        return Corpus.verify(maker.make(), List.of(), maker.receipt());
    }

    interface Hand {
        void touch(byte[] bytes);
    }

    static Set<String> served(String prefix, Hand hand) {
        Published published = Corpus.PUBLISHED.copy();
        String path = published.files().keySet().stream()
                .filter(p -> p.startsWith(prefix))
                .findFirst()
                .orElseThrow();
        byte[] bytes = published.files().getOrDefault(path, new byte[0]).clone();
        hand.touch(bytes);
        published.files().put(path, bytes);
        return found(published);
    }

    static String rollPath() {
        Made paper = new Target("paper", 0).in(Corpus.HONEST).orElseThrow();
        return "file/" + CanonicalJson.fields(paper.body()).text("rollRoot");
    }

    static Set<String> servedRoll() {
        Published published = Corpus.PUBLISHED.copy();
        String roll = published.text(rollPath());
        String first = roll.substring(0, roll.indexOf('\n'));
        published.files().put(rollPath(), roll.replace(first, b64(0)).getBytes(StandardCharsets.UTF_8));
        return found(published);
    }

    static Set<String> heldBack() {
        Published published = Corpus.PUBLISHED.copy();
        published.files().remove(rollPath());
        return found(published);
    }
}
