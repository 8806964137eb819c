package io.palmares.booth;

import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;
import java.util.List;

/// The `paper` entry's fields.
final class PaperJson {
    private PaperJson() {}

    static EntryBody write(BallotPaper paper) {
        PaperScope scope = paper.scope();
        return new EntryBody(Json.object(o -> {
            o.put("v", Json.of(EntryBody.VERSION));
            o.put("t", Json.of(BallotPaper.TYPE));
            o.put("log", Json.of(scope.edition().value()));
            o.put("box", Json.of(scope.box().value()));
            o.put("category", Json.of(scope.category()));
            o.put("class", Json.of(scope.electorClass()));
            o.put("section", Json.ofNullable(scope.section()));
            o.put("weight", Json.of(paper.weight().toString()));
            o.put("method", paper.method().json());
            o.put(
                    "candidates",
                    Json.of(paper.candidates().stream().map(Candidate::json).toList()));
            o.put("rollRoot", Json.of(paper.roll().root()));
            o.put("rollSize", Json.of(paper.roll().size()));
            o.put("rollVersion", Json.of(paper.roll().version()));
            o.put("suite", Json.of(SealTerms.SUITE));
            o.put("countingKey", Json.of(paper.seal().countingKey().bytes()));
            o.put("marksMax", Json.of(paper.seal().marksMax()));
            o.put("openings", Json.of(paper.openings().name()));
            o.put("opens", Json.of(paper.window().opens().toString()));
            o.put("closes", Json.of(paper.window().closes().toString()));
        }));
    }

    static BallotPaper read(EntryBody body) {
        JsonObject json = fields(body);
        PaperScope scope = scope(body, json);
        return new BallotPaper(
                scope,
                Weight.parse(json.text("weight")),
                CountingMethod.read(json.object("method")),
                candidates(json.list("candidates")),
                roll(json),
                seal(json),
                openings(json.text("openings")),
                new VotingWindow(VotingWindow.instant(json.text("opens")), VotingWindow.instant(json.text("closes"))));
    }

    private static JsonObject fields(EntryBody body) {
        if (!body.type().equals(BallotPaper.TYPE)) {
            throw new Malformed(Malformed.Rule.FIELD, "field 't' must be 'paper'");
        }
        return body.json()
                .withExactly(
                        "v",
                        "t",
                        "log",
                        "box",
                        "category",
                        "class",
                        "section",
                        "weight",
                        "method",
                        "candidates",
                        "rollRoot",
                        "rollSize",
                        "rollVersion",
                        "suite",
                        "countingKey",
                        "marksMax",
                        "openings",
                        "opens",
                        "closes");
    }

    private static PaperScope scope(EntryBody body, JsonObject json) {
        PaperScope scope =
                new PaperScope(body.log(), json.text("category"), json.text("class"), json.textOrNull("section"));
        if (!scope.box().value().equals(json.text("box"))) {
            throw new Malformed(Malformed.Rule.FIELD, "field 'box' must name category, class and section of this log");
        }
        return scope;
    }

    private static List<Candidate> candidates(List<Json> items) {
        return items.stream().map(PaperJson::candidate).toList();
    }

    private static Candidate candidate(Json item) {
        if (item instanceof JsonObject object) {
            return Candidate.read(object);
        }
        throw new Malformed(Malformed.Rule.FIELD, "field 'candidates' must hold objects");
    }

    private static RollCommitment roll(JsonObject json) {
        return new RollCommitment(
                json.hash("rollRoot"),
                json.integer("rollSize", 0, Integer.MAX_VALUE),
                json.integer("rollVersion", 1, Integer.MAX_VALUE));
    }

    private static SealTerms seal(JsonObject json) {
        if (!json.text("suite").equals(SealTerms.SUITE)) {
            throw new Malformed(Malformed.Rule.FIELD, "field 'suite' must be " + SealTerms.SUITE);
        }
        return new SealTerms(
                new CountingPublicKey(json.bytes("countingKey", CountingPublicKey.LENGTH)),
                json.integer("marksMax", 1, SealTerms.MARKS_MOST));
    }

    private static Openings openings(String name) {
        return switch (name) {
            case "INDIVIDUAL" -> Openings.INDIVIDUAL;
            case "TOTALS" -> Openings.TOTALS;
            default -> throw new Malformed(Malformed.Rule.FIELD, "field 'openings' must be INDIVIDUAL or TOTALS");
        };
    }
}
