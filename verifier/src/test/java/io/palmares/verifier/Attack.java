package io.palmares.verifier;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.SigningKey;
import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Made;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Published;
import io.palmares.verifier.report.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody inside could do, and who notices.
///
/// @param detector what has to find it; null where nothing does
/// @param needs what whoever checks has to have besides the published files
record Attack(String who, String what, @Nullable Code detector, String needs, Played played) {
    /// The attack as bytes, and what the checker holds in hand.
    interface Played {
        Set<String> findings();
    }

    private static final String NOTHING = "nothing";
    private static final String PIN = "a checkpoint that somebody kept";
    private static final String RECEIPT = "the voter's receipt";

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        box(attacks);
        sequencer(attacks);
        results(attacks);
        gateway(attacks);
        database(attacks);
        officers(attacks);
        return attacks;
    }

    private static void box(List<Attack> attacks) {
        String who = "ballot box";
        attacks.add(new Attack(
                who,
                "leaves out a ballot, a first one or a change of mind, that it promised to put in, and seals the box without it",
                Code.PROMISE_BROKEN,
                RECEIPT,
                () -> check(resealed(withoutFirstBallot()), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "invents a ballot for an elector who did not vote",
                Code.BALLOT_SIGNER,
                NOTHING,
                () -> check(
                        resealed(items -> sorted(items, strangersBallot(items))), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "puts in a ballot by a key of its own making",
                Code.BALLOT_KEY,
                NOTHING,
                () -> check(
                        resealed(items -> sorted(items, outsidersBallot(items))), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "counts a ballot twice",
                Code.BALLOT_REPEATED,
                NOTHING,
                () -> check(resealed(items -> sorted(items, items.get(1))), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "replays a ballot of another edition",
                Code.BALLOT_PAPER,
                NOTHING,
                () -> check(
                        resealed(items ->
                                sorted(items, Corpus.firstBox(Corpus.FOREIGN).get(1))),
                        List.of(),
                        Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "refuses a ballot and gives no promise",
                null,
                "it cannot be proven: the voter casts with another device or `./awards cast`, and complains at once",
                Set::of));
    }

    private static void sequencer(List<Attack> attacks) {
        String who = "sequencer";
        attacks.add(new Attack(
                who,
                "shows one log to some and another to others",
                Code.PIN_FORK,
                PIN,
                () -> check(otherHistory(), List.of(Corpus.checkpoint()), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "goes back to the store of yesterday and continues from there",
                Code.PIN_AHEAD,
                PIN,
                () -> check(yesterday(), List.of(Corpus.checkpoint()), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "signs a root over other entries than it serves",
                Code.CHECKPOINT_ROOT,
                NOTHING,
                () -> check(withCheckpointOf(otherHistory()), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "adds a ballot after the close",
                Code.BOX_AFTER_CLOSE,
                NOTHING,
                () -> check(resealed(items -> and(items, items.get(1))), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "drops the seeds of a lot that came out wrong",
                Code.LOT_MISSING,
                NOTHING,
                () -> check(without(new Target("lot", 1)), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "never sequences an act of the officers",
                null,
                "the officers see it: their act never becomes public",
                Set::of));
    }

    private static void results(List<Attack> attacks) {
        String who = "results service";
        attacks.add(new Attack(
                who,
                "opens a ballot with other marks than the voter's",
                Code.OPENING_COMMITMENT,
                NOTHING,
                () -> listed(
                        "openings",
                        l -> l.stream()
                                .map(line -> line.replace("aaaa0001", "bbbb0002"))
                                .toList())));
        attacks.add(new Attack(
                who,
                "leaves a ballot unopened and uncounted",
                Code.OPENING_MISSING,
                NOTHING,
                () -> listed("openings", l -> l.isEmpty() ? l : l.subList(1, l.size()))));
        attacks.add(new Attack(
                who,
                "calls the ballots it does not like spoiled",
                null,
                "the voter, who holds the salt, can show what was in it; the number of spoiled ballots is public",
                Set::of));
        attacks.add(new Attack(
                who,
                "announces another winner than was counted",
                Code.RESULT_WINNERS,
                NOTHING,
                () -> announced(result -> result.put("winners", Json.texts(List.of("bbbb0002"))))));
        attacks.add(new Attack(
                who,
                "breaks a tie the other way",
                Code.RESULT_TIES,
                NOTHING,
                () -> announced(result -> result.put(
                        "ties",
                        new Json.Items(List.of(Json.object()
                                .put("step", Json.of("LOT"))
                                .put("among", Json.texts(List.of("aaaa0001", "bbbb0002")))
                                .put("preferred", Json.texts(List.of("bbbb0002")))))))));
        attacks.add(new Attack(
                who,
                "changes the result between count and announcement",
                Code.ENVELOPE,
                NOTHING,
                () -> born(new Target("envelope", 0), body -> body.put("commitment", Json.of(b64(1))))));
        attacks.add(new Attack(
                who,
                "changes the jury's scorecards after they were locked",
                Code.SCORECARDS,
                NOTHING,
                () -> listed(
                        "scorecards",
                        l -> l.stream().map(line -> line.replace(":1", ":2")).toList())));
        attacks.add(new Attack(
                who,
                "reads the counting key early, together with the box",
                null,
                "box and counting key in one hand can count early, and leave no trace",
                Set::of));
    }

    private static void gateway(List<Attack> attacks) {
        String who = "gateway";
        attacks.add(new Attack(
                who,
                "changes a byte of what it serves",
                Code.TILE_HASH,
                NOTHING,
                () -> served("tile/0/", bytes -> bytes[7] ^= 1)));
        attacks.add(
                new Attack(who, "serves a roll with one key exchanged", Code.FILE_ROOT, NOTHING, () -> servedRoll()));
        attacks.add(new Attack(who, "holds a file back", Code.FILE_MISSING, NOTHING, () -> heldBack()));
        attacks.add(new Attack(
                who,
                "serves an older checkpoint than it did",
                Code.PIN_AHEAD,
                PIN,
                () -> check(yesterday(), List.of(Corpus.checkpoint()), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "writes down which session sent which ballot",
                null,
                "it sees both on one connection; that it stores neither together has to be believed, or avoided by casting"
                        + " over another network",
                Set::of));
        attacks.add(new Attack(
                who,
                "serves a voting page that shows one choice and seals another",
                null,
                "the page comes from the operator: the receipt shows what was sealed when it is checked elsewhere",
                Set::of));
    }

    private static void database(List<Attack> attacks) {
        String who = "database administrator";
        attacks.add(new Attack(
                who,
                "edits a ballot in the store",
                Code.BALLOT_SIGNATURE,
                NOTHING,
                () -> check(resealed(Attack::withEditedBallot), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "deletes a ballot from the sealed box",
                Code.SEAL_ROOT,
                NOTHING,
                () -> check(
                        Corpus.rebuilt(UnaryOperator.identity(), withoutFirstBallot()),
                        List.of(),
                        Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "reorders the box",
                Code.BOX_ORDER,
                NOTHING,
                () -> check(resealed(Attack::unordered), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "removes a nominee from the candidates",
                Code.NOMINATION_DROPPED,
                NOTHING,
                () -> listed("candidates", l -> l.subList(1, l.size()))));
        attacks.add(new Attack(
                who,
                "exchanges two candidates' ids on the paper",
                Code.PAPER_CANDIDATES,
                NOTHING,
                () -> born(new Target("paper", 0), Attack::exchanged)));
        attacks.add(new Attack(
                who,
                "links voters to ballots by the order of insertion in the store, its journal and backups",
                null,
                "insertion order is not hidden from whoever administers the store while voting goes on",
                Set::of));
    }

    private static void officers(List<Attack> attacks) {
        String who = "organiser and officers";
        attacks.add(new Attack(
                who,
                "remove a nominee without a ruling",
                Code.NOMINATION_RULING,
                NOTHING,
                () -> check(without(new Target("ruling", 0)), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "strike a ballot by the word of one",
                Code.ENTRY_SIGNER,
                NOTHING,
                () -> check(signedByOne(), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "cancel a vote without the second officer",
                Code.ENTRY_SIGNER,
                NOTHING,
                () -> check(
                        ruledAfter(new Target("paper", 0), "CANCEL", "category", "ORGANISER", "RETURNING_OFFICER"),
                        List.of(),
                        Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "rule on a nominee after the close without the chair, who alone saw no count",
                Code.ENTRY_SIGNER,
                NOTHING,
                () -> check(
                        ruledAfter(new Target("seal", 1), "WITHDRAW", "cccc0003", "ORGANISER", "RETURNING_OFFICER"),
                        List.of(),
                        Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "sign with a key that was replaced, lost or handed over",
                Code.KEY_RETIRED,
                NOTHING,
                () -> check(
                        resigned(new Target("ruling", 2), "RETURNING_OFFICER", "SECOND_OFFICER"),
                        List.of(),
                        Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "replace the returning officer's key by the organiser's and their own word",
                Code.ENTRY_SIGNER,
                NOTHING,
                () -> check(replacedByItself(), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "let a deputy change the rulebook in the returning officer's place",
                Code.ENTRY_SIGNER,
                NOTHING,
                () -> check(
                        resigned(new Target("rulebook", 0), "ORGANISER", "DEPUTY"),
                        List.of(),
                        Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "strike ballots after they were opened",
                Code.RULING_TIME,
                NOTHING,
                () -> check(struckLate(), List.of(), Corpus.HONEST.receipt())));
        attacks.add(new Attack(
                who,
                "give a class another weight than the rulebook",
                Code.PAPER_WEIGHT,
                NOTHING,
                () -> born(new Target("paper", 0), body -> body.put("weight", Json.of("3/1")))));
        attacks.add(new Attack(
                who,
                "close the vote early",
                Code.PAPER_WINDOW,
                NOTHING,
                () -> born(new Target("paper", 0), body -> body.put("closes", Json.of("2020-11-09T12:00:00Z")))));
        attacks.add(new Attack(
                who,
                "put invented people on the roll",
                null,
                "outsiders cannot see who stands behind a key: the auditor compares the roll with the electorate",
                Set::of));
        attacks.add(new Attack(
                who,
                "vote with the rights of those who did not fetch theirs",
                null,
                "in confidential mode whoever holds the roll key can; every member can ask after the close whether their"
                        + " right was used",
                Set::of));
        attacks.add(new Attack(
                who,
                "act as two people with one person's hands",
                null,
                "officers are two people only if each holds their own key; the log says which keys the service holds",
                Set::of));
    }

    private static Set<String> check(Published published, List<String> pins, String receipt) {
        return Corpus.verify(published, pins, receipt);
    }

    private static UnaryOperator<List<Made>> withoutFirstBallot() {
        Made ballot = Corpus.firstBox(Corpus.HONEST).get(1);
        return items -> items.stream().filter(item -> !item.equals(ballot)).toList();
    }

    private static String b64(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64s.url(bytes);
    }

    private static Json.Members body(Made made) {
        return (Json.Members) CanonicalJson.read(made.body());
    }

    private static Made strangersBallot(List<Made> items) {
        Json.Members body = body(items.get(1)).put("seq", Json.of(9));
        return items.get(1)
                .saying(body.canonical())
                .signedBy(Corpus.HONEST.keys().of("the box itself"));
    }

    private static Made outsidersBallot(List<Made> items) {
        Json.Members body = body(items.get(1))
                .put("seq", Json.of(1))
                .put("prev", new Json.Nothing())
                .put("pk", Json.of(Corpus.HONEST.keys().text("the box itself")));
        return items.get(1)
                .saying(body.canonical())
                .signedBy(Corpus.HONEST.keys().of("the box itself"));
    }

    private static List<Made> withEditedBallot(List<Made> items) {
        Json.Members edited = body(items.get(1)).put("com", Json.of(b64(9)));
        List<Made> rest = items.stream().filter(i -> !i.equals(items.get(1))).toList();
        return sorted(rest, items.get(1).saying(edited.canonical()));
    }

    private static List<Made> and(List<Made> items, Made last) {
        List<Made> more = new ArrayList<>(items);
        more.add(last);
        return more;
    }

    private static List<Made> unordered(List<Made> items) {
        List<Made> swapped = new ArrayList<>(items);
        swapped.set(1, items.get(2));
        swapped.set(2, items.get(1));
        return swapped;
    }

    private static List<Made> sorted(List<Made> items, Made more) {
        List<Made> ballots = new ArrayList<>(items.subList(1, items.size() - 1));
        ballots.add(more);
        ballots.sort(Comparator.comparing(Made::leafBytes, Arrays::compareUnsigned));
        List<Made> all = new ArrayList<>(List.of(items.getFirst()));
        all.addAll(ballots);
        all.add(items.getLast());
        return all;
    }

    /// The box and its seal, both by the holder of the log's key.
    private static Published resealed(UnaryOperator<List<Made>> change) {
        List<Made> items = new ArrayList<>(change.apply(Corpus.firstBox(Corpus.HONEST)));
        Made close =
                items.stream().filter(i -> i.type().equals("close")).findFirst().orElseThrow();
        List<Made> ballots =
                items.stream().filter(i -> i.type().equals("ballot")).toList();
        long keys = ballots.stream()
                .map(b -> body(b).members().get("pk"))
                .distinct()
                .count();
        Json.Members closing =
                body(close).put("ballots", Json.of(ballots.size())).put("keys", Json.of(keys));
        Made closed =
                close.saying(closing.canonical()).signedBy(Corpus.HONEST.keys().of("log"));
        items.set(items.indexOf(close), closed);
        Made seal = new Target("seal", 0).in(Corpus.HONEST).orElseThrow();
        Json.Members sealed = body(seal)
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

    private static String root(List<Made> items) {
        return Merkle.root(items.stream().map(i -> Bytes.of(i.bytes())).toList())
                .toString();
    }

    private static Published without(Target target) {
        Made entry = target.in(Corpus.HONEST).orElseThrow();
        return Corpus.rebuilt(
                entries -> entries.stream().filter(e -> !e.equals(entry)).toList(), UnaryOperator.identity());
    }

    private static Published otherHistory() {
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

    private static Published yesterday() {
        return Corpus.rebuilt(entries -> entries.subList(0, entries.size() - 3), UnaryOperator.identity());
    }

    private static Published withCheckpointOf(Published other) {
        Published published = Corpus.PUBLISHED.copy();
        published.files().put("checkpoint", other.text("checkpoint").getBytes(StandardCharsets.UTF_8));
        return published;
    }

    private static Published signedByOne() {
        Made strike = new Target("ruling", 2).in(Corpus.HONEST).orElseThrow();
        Made one = strike.signedBy(Corpus.HONEST.keys().of("RETURNING_OFFICER"));
        return Corpus.rebuilt(
                entries -> entries.stream().map(e -> e.equals(strike) ? one : e).toList(), UnaryOperator.identity());
    }

    private static Published resigned(Target target, String... offices) {
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
        Made strike = new Target("ruling", 2).in(Corpus.HONEST).orElseThrow();
        Json.Members body = body(strike)
                .put("id", Json.of("one-more"))
                .put("kind", Json.of(kind))
                .put("subject", Json.of(subject));
        return Corpus.rebuilt(
                entries -> behind(
                        entries,
                        place.in(Corpus.HONEST).orElseThrow(),
                        strike.saying(body.canonical()).signedBy(keys(holders))),
                UnaryOperator.identity());
    }

    private static List<Made> behind(List<Made> entries, Made place, Made more) {
        List<Made> all = new ArrayList<>(entries);
        all.add(all.indexOf(place) + 1, more);
        return all;
    }

    private static Published replacedByItself() {
        Made listed = new Target("key", 1).in(Corpus.HONEST).orElseThrow();
        Json.Members body = body(listed)
                .put("role", Json.of("RETURNING_OFFICER"))
                .put("key", Json.of(Corpus.HONEST.keys().text("a key of their own")))
                .put("replaces", Json.of(Corpus.HONEST.keys().text("RETURNING_OFFICER")));
        Made replaced = listed.saying(body.canonical()).signedBy(keys("ORGANISER", "RETURNING_OFFICER"));
        return Corpus.rebuilt(entries -> behind(entries, listed, replaced), UnaryOperator.identity());
    }

    private static Published struckLate() {
        Made strike = new Target("ruling", 2).in(Corpus.HONEST).orElseThrow();
        return Corpus.rebuilt(
                entries -> and(entries.stream().filter(e -> !e.equals(strike)).toList(), strike),
                UnaryOperator.identity());
    }

    private static Json.Members exchanged(Json.Members paper) {
        List<Json> candidates = new ArrayList<>(
                ((Json.Items) paper.members().getOrDefault("candidates", new Json.Items(List.of()))).items());
        Collections.swap(candidates, 0, 1);
        return paper.put("candidates", new Json.Items(candidates));
    }

    private static Set<String> born(Target target, UnaryOperator<Json.Members> change) {
        Maker maker = Corpus.atBirth(target, change);
        return check(maker.make(), List.of(), maker.receipt());
    }

    private static Set<String> announced(UnaryOperator<Json.Members> change) {
        return born(new Target("announced", 0), change);
    }

    private static Set<String> listed(String list, UnaryOperator<List<String>> change) {
        Maker maker = new Maker(
                "honest",
                new Maker.Tamper() {
                    @Override
                    public Json.Members change(String type, int number, Json.Members body) {
                        return body;
                    }

                    @Override
                    public List<String> list(String name, List<String> lines) {
                        return name.equals(list) ? change.apply(lines) : lines;
                    }
                },
                List.of(Corpus.PLAN));
        return check(maker.make(), List.of(), maker.receipt());
    }

    private interface Hand {
        void touch(byte[] bytes);
    }

    private static Set<String> served(String prefix, Hand hand) {
        Published published = Corpus.PUBLISHED.copy();
        String path = published.files().keySet().stream()
                .filter(p -> p.startsWith(prefix))
                .findFirst()
                .orElseThrow();
        byte[] bytes = published.files().getOrDefault(path, new byte[0]).clone();
        hand.touch(bytes);
        published.files().put(path, bytes);
        return check(published, List.of(), Corpus.HONEST.receipt());
    }

    private static String rollPath() {
        Made paper = new Target("paper", 0).in(Corpus.HONEST).orElseThrow();
        return "file/" + CanonicalJson.fields(paper.body()).text("rollRoot");
    }

    private static Set<String> servedRoll() {
        Published published = Corpus.PUBLISHED.copy();
        String roll = published.text(rollPath());
        String first = roll.substring(0, roll.indexOf('\n'));
        published.files().put(rollPath(), roll.replace(first, b64(0)).getBytes(StandardCharsets.UTF_8));
        return check(published, List.of(), Corpus.HONEST.receipt());
    }

    private static Set<String> heldBack() {
        Published published = Corpus.PUBLISHED.copy();
        published.files().remove(rollPath());
        return check(published, List.of(), Corpus.HONEST.receipt());
    }
}
