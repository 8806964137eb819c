package io.palmares.verifier;

import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Made;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Plan;
import io.palmares.verifier.made.Published;
import io.palmares.verifier.made.Tamper;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One small edition that has an entry of every type, and another to take foreign parts from.
final class Corpus {
    static final Plan PLAN = new Plan(
            "prize",
            "JURY_SHORTLIST_THEN_VOTE",
            "INSTANT_RUNOFF",
            13,
            List.of("members", "partners"),
            true,
            List.of("JURY_SCORE", "LOT"),
            true);
    static final Maker HONEST = new Maker("honest", Tamper.NONE, List.of(PLAN));
    static final Published PUBLISHED = HONEST.make();
    static final Maker FOREIGN = new Maker("foreign", Tamper.NONE, List.of(PLAN));
    static final Published FOREIGN_PUBLISHED = FOREIGN.make();

    private Corpus() {}

    /// The edition's entries, then those of its first box.
    static List<Made> all(Maker maker) {
        return Stream.concat(maker.entries().stream(), firstBox(maker).stream()).toList();
    }

    static List<Made> firstBox(Maker maker) {
        return maker.boxes().values().iterator().next();
    }

    static String boxOrigin() {
        return HONEST.boxes().keySet().iterator().next();
    }

    /// A type of entry, and which of them is tampered with.
    record Target(String type, int number) {
        Optional<Made> in(Maker maker) {
            return all(maker).stream()
                    .filter(e -> e.type().equals(type))
                    .skip(number)
                    .findFirst();
        }

        Json.Members body(Maker maker) {
            return (Json.Members) CanonicalJson.read(in(maker).orElseThrow().meant());
        }

        String name() {
            return number == 0 ? type : type + "#" + number;
        }

        boolean isInBox() {
            return Set.of("box", "ballot", "close").contains(type);
        }
    }

    /// Every type there is, and a second one where entries of a type do different things.
    static Stream<Target> targets() {
        Set<String> types = all(HONEST).stream().map(Made::type).collect(Collectors.toCollection(TreeSet::new));
        Stream<Target> further = Stream.of(
                new Target("key", 1),
                new Target("key", 2),
                new Target("key", 3),
                new Target("ruling", 1),
                new Target("ruling", 2),
                new Target("ruling", 3),
                new Target("ruling", 4),
                new Target("result", 1),
                new Target("lot", 1));
        return Stream.concat(types.stream().map(type -> new Target(type, 0)), further);
    }

    static Set<String> verify(Mirror mirror, List<String> pins, String receipt) {
        Report report = new Report();
        new VerifyEdition(mirror, report, pins, List.of(receipt.getBytes(StandardCharsets.UTF_8))).run();
        return report.findings().stream().map(f -> f.code().text()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whoever holds the right keys signs something else, and everything after builds on it.
    static Maker atBirth(Target target, UnaryOperator<Json.Members> change) {
        // The third ballot made is one that counts and is opened.
        int which = target.type().equals("ballot") ? 2 : target.number();
        return new Maker(
                "honest",
                (type, number, body) -> type.equals(target.type()) && number == which ? change.apply(body) : body,
                List.of(PLAN));
    }

    /// Whoever holds the log's key puts the logs together anew from other entries.
    static Published rebuilt(UnaryOperator<List<Made>> edition, UnaryOperator<List<Made>> box) {
        Published published = PUBLISHED.copy();
        published.log(
                "",
                HONEST.origin(),
                bytes(edition.apply(HONEST.entries())),
                HONEST.keys().of("log"));
        published.log(
                boxPrefix(),
                boxOrigin(),
                bytes(box.apply(firstBox(HONEST))),
                HONEST.keys().of("log"));
        return published;
    }

    static String boxPrefix() {
        return boxOrigin().substring(boxOrigin().indexOf("/box/") + 1) + "/";
    }

    private static List<byte[]> bytes(List<Made> entries) {
        return entries.stream().map(Made::bytes).toList();
    }

    static String checkpoint() {
        return PUBLISHED.text("checkpoint");
    }
}
