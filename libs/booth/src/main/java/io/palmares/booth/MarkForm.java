package io.palmares.booth;

import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;

/// What a paper asks voters to write, with its bounds.
public sealed interface MarkForm {
    /// Exactly one.
    record Choose() implements MarkForm {}

    /// From one to `most` candidates.
    record Approve(int most) implements MarkForm {
        public Approve {
            requirePositive(most);
        }
    }

    /// Ranks 1..k without gaps, at most `most` of them; at least one.
    record Rank(int most) implements MarkForm {
        public Rank {
            requirePositive(most);
        }
    }

    /// Whole points from 0 that add up to `sum`.
    record Points(int sum) implements MarkForm {
        public Points {
            requirePositive(sum);
        }
    }

    /// For at least one candidate a whole score from 0 to `most`.
    record Scores(int most) implements MarkForm {
        public Scores {
            requirePositive(most);
        }
    }

    int LIMIT = 1_000_000;

    /// The member name that marks of this form have.
    default String word() {
        return switch (this) {
            case Choose choose -> "choose";
            case Approve approve -> "approve";
            case Rank rank -> "rank";
            case Points points -> "points";
            case Scores scores -> "scores";
        };
    }

    /// `{"marks":"choose"}`, `{"marks":"approve","most":3}`, `{"marks":"points","sum":10}`, …
    default Json json() {
        return Json.object(o -> {
            o.put("marks", Json.of(word()));
            switch (this) {
                case Choose choose -> {}
                case Approve approve -> o.put("most", Json.of(approve.most()));
                case Rank rank -> o.put("most", Json.of(rank.most()));
                case Points points -> o.put("sum", Json.of(points.sum()));
                case Scores scores -> o.put("most", Json.of(scores.most()));
            }
        });
    }

    static MarkForm read(JsonObject json) {
        return switch (json.text("marks")) {
            case "choose" -> {
                json.withExactly("marks");
                yield new Choose();
            }
            case "approve" -> new Approve(bound(json, "most"));
            case "rank" -> new Rank(bound(json, "most"));
            case "points" -> new Points(bound(json, "sum"));
            case "scores" -> new Scores(bound(json, "most"));
            default -> throw new Malformed(Malformed.Rule.FIELD, "field 'marks' names an unknown form");
        };
    }

    private static int bound(JsonObject json, String field) {
        return json.withExactly("marks", field).integer(field, 1, LIMIT);
    }

    private static void requirePositive(int bound) {
        if (bound < 1 || bound > LIMIT) {
            throw new Malformed(Malformed.Rule.FIELD, "a bound of a paper is from 1 to " + LIMIT);
        }
    }
}
