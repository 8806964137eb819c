package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The six forms: `choose`, `approve`, `rank`, `points`, `scores`, `abstain`; exactly one member.
final class MarksJson {
    private MarksJson() {}

    static Json write(Marks marks) {
        return switch (marks) {
            case Marks.Choose choose -> member("choose", ids(choose.choices()));
            case Marks.Approve approve -> member("approve", ids(approve.approved()));
            case Marks.Rank rank -> member("rank", ids(rank.ranking()));
            case Marks.Points points -> member("points", numbers(points.points()));
            case Marks.Scores scores -> member("scores", numbers(scores.scores()));
            case Marks.Abstain abstain -> member("abstain", Json.of(true));
        };
    }

    static Marks read(Bytes canonical) {
        return read(CanonicalJson.parseObject(canonical.toArray()));
    }

    static Marks read(JsonObject object) {
        if (object.members().size() != 1) {
            throw new Malformed(Malformed.Rule.FIELD, "marks have exactly one member");
        }
        String form = object.members().firstKey();
        return switch (form) {
            case "choose" -> new Marks.Choose(readIds(object.list(form)));
            case "approve" -> sorted(readIds(object.list(form)));
            case "rank" -> new Marks.Rank(readIds(object.list(form)));
            case "points" -> new Marks.Points(readNumbers(object.object(form)));
            case "scores" -> new Marks.Scores(readNumbers(object.object(form)));
            case "abstain" -> abstain(object.value(form));
            default -> throw new Malformed(Malformed.Rule.FIELD, "marks of an unknown form");
        };
    }

    private static Marks sorted(List<CandidateId> ids) {
        Marks.Approve approve = new Marks.Approve(ids);
        if (!approve.approved().equals(ids)) {
            throw new Malformed(Malformed.Rule.NOT_CANONICAL, "approved candidates are sorted");
        }
        return approve;
    }

    private static Marks abstain(Json value) {
        if (!value.equals(Json.of(true))) {
            throw new Malformed(Malformed.Rule.FIELD, "field 'abstain' must be true");
        }
        return new Marks.Abstain();
    }

    private static Json member(String name, Json value) {
        return Json.object(o -> o.put(name, value));
    }

    private static Json ids(List<CandidateId> ids) {
        return Json.texts(ids.stream().map(CandidateId::value).toList());
    }

    private static Json numbers(SortedMap<CandidateId, Long> numbers) {
        return Json.object(o -> numbers.forEach((id, n) -> o.put(id.value(), Json.of(n.longValue()))));
    }

    private static List<CandidateId> readIds(List<Json> items) {
        return items.stream().map(MarksJson::id).toList();
    }

    private static CandidateId id(Json item) {
        if (item instanceof Json.Text text) {
            return new CandidateId(text.value());
        }
        throw new Malformed(Malformed.Rule.FIELD, "a candidate id is text");
    }

    private static SortedMap<CandidateId, Long> readNumbers(JsonObject object) {
        SortedMap<CandidateId, Long> numbers = new TreeMap<>();
        object.members().keySet().forEach(id -> numbers.put(new CandidateId(id), object.integer(id)));
        return numbers;
    }
}
