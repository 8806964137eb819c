package io.palmares.verifier.entry;

import io.palmares.verifier.json.Malformed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The fields of every type of entry, besides `v`, `t` and `log`.
public final class EntryForms {
    private static final Form OPENINGS = Form.oneOf("INDIVIDUAL", "TOTALS");
    private static final Form HELD = Form.oneOf("service", "person");
    private static final Map<String, Shape> EDITION_LOG = Map.ofEntries(
            type(
                    "edition",
                    "edition",
                    Form.NAME,
                    "rulebook",
                    Form.BYTES,
                    "mode",
                    Form.oneOf("confidential"),
                    "keys",
                    Form.object(Shape.of("log", Form.BYTES, "promise", Form.BYTES, "results", Form.BYTES)),
                    "officers",
                    Form.objects(Shape.of("role", Form.NAME, "key", Form.BYTES, "held", HELD)),
                    "lotSeeds",
                    Form.objects(Shape.of("category", Form.NAME, "cut", Form.PAIR, "count", Form.PAIR))),
            type("rulebook", "version", Form.FROM_ONE, "sha256", Form.BYTES, "reason", Form.NAME),
            type(
                    "key",
                    "role",
                    Form.NAME,
                    "category",
                    Form.orNull(Form.NAME),
                    "person",
                    Form.orNull(Form.NAME),
                    "key",
                    Form.orNull(Form.BYTES),
                    "held",
                    Form.orNull(HELD),
                    "replaces",
                    Form.orNull(Form.BYTES)),
            type("nominations", "category", Form.NAME, "root", Form.BYTES, "size", Form.COUNT),
            type(
                    "ruling",
                    "id",
                    Form.NAME,
                    "kind",
                    Form.NAME,
                    "category",
                    Form.NAME,
                    "subject",
                    Form.NAME,
                    "clause",
                    Form.NAME,
                    "code",
                    Form.NAME,
                    "text",
                    Form.BYTES,
                    "ballot",
                    Form.TEXT),
            type("candidates", "category", Form.NAME, "root", Form.BYTES, "size", Form.COUNT),
            type("jury", "category", Form.NAME, "scorecards", Form.BYTES),
            type("shortlist", "category", Form.NAME, "finalists", Form.NAMES),
            type(
                    "paper",
                    "category",
                    Form.NAME,
                    "class",
                    Form.NAME,
                    "section",
                    Form.orNull(Form.NAME),
                    "weight",
                    Form.NAME,
                    "method",
                    Form.METHOD,
                    "candidates",
                    Form.objects(Shape.of("id", Form.NAME, "label", Form.orNull(Form.BYTES))),
                    "rollRoot",
                    Form.BYTES,
                    "rollSize",
                    Form.COUNT,
                    "rollVersion",
                    Form.FROM_ONE,
                    "suite",
                    Form.oneOf("0x0020/0x0001/0x0001"),
                    "countingKey",
                    Form.BYTES,
                    "marksMax",
                    Form.FROM_ONE,
                    "openings",
                    OPENINGS,
                    "opens",
                    Form.INSTANT,
                    "closes",
                    Form.INSTANT,
                    "box",
                    Form.NAME),
            type(
                    "seal",
                    "paper",
                    Form.BYTES,
                    "size",
                    Form.COUNT,
                    "root",
                    Form.BYTES,
                    "ballots",
                    Form.COUNT,
                    "keys",
                    Form.COUNT),
            type("rollkey", "categories", Form.NAMES, "destroyed", Form.INSTANT),
            type(
                    "count",
                    "paper",
                    Form.BYTES,
                    "openings",
                    OPENINGS,
                    "openingsRoot",
                    Form.BYTES,
                    "openingsSize",
                    Form.COUNT,
                    "spoiledRoot",
                    Form.BYTES,
                    "spoiledSize",
                    Form.COUNT),
            type("envelope", "category", Form.NAME, "commitment", Form.BYTES),
            type(
                    "result",
                    "category",
                    Form.NAME,
                    "version",
                    Form.FROM_ONE,
                    "salt",
                    Form.BYTES,
                    "sha256",
                    Form.BYTES,
                    "supersedes",
                    Form.orNull(Form.FROM_ONE)),
            type("lot", "category", Form.NAME, "seeds", Form.PAIR),
            type("incident", "kind", Form.NAME, "text", Form.TEXT));
    private static final Map<String, Shape> BOX_LOG = Map.ofEntries(
            type("box", "paper", Form.BYTES),
            type(
                    "ballot",
                    "paper",
                    Form.BYTES,
                    "pk",
                    Form.BYTES,
                    "seq",
                    Form.U32,
                    "prev",
                    Form.orNull(Form.BYTES),
                    "com",
                    Form.BYTES,
                    "sealed",
                    Form.TEXT),
            type("close", "ballots", Form.COUNT, "keys", Form.COUNT));
    /// Signed like entries, and in no log.
    private static final Map<String, Shape> STATEMENTS =
            Map.ofEntries(type("casting-vote", "category", Form.NAME, "among", Form.NAMES, "preferred", Form.NAME));

    private EntryForms() {}

    private static Map.Entry<String, Shape> type(String type, Object... namesAndForms) {
        Object[] all = new Object[namesAndForms.length + 6];
        List<Object> common = List.of("v", Form.FROM_ONE, "t", Form.NAME, "log", Form.NAME);
        for (int i = 0; i < all.length; i++) all[i] = i < 6 ? common.get(i) : namesAndForms[i - 6];
        return Map.entry(type, Shape.withOptional(type.equals("ruling") ? List.of("ballot") : List.of(), all));
    }

    public static boolean isOfEditionLog(String type) {
        return EDITION_LOG.containsKey(type);
    }

    /// Refuses an entry whose fields are not exactly those of its type.
    ///
    /// @throws Malformed naming the field
    public static void check(Entry entry) {
        Shape shape = Stream.of(EDITION_LOG, BOX_LOG, STATEMENTS)
                .map(forms -> forms.get(entry.type()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (shape == null) throw new Malformed("field 't' names an unknown type: " + entry.type());
        shape.check(entry.body());
    }
}
