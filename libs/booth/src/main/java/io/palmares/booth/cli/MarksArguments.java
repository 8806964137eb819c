package io.palmares.booth.cli;

import io.palmares.booth.CandidateId;
import io.palmares.booth.Marks;
import io.palmares.ledger.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Marks as they are written on the command line.
final class MarksArguments {
    private MarksArguments() {}

    static Marks read(Arguments arguments) throws CannotCast {
        List<String> given =
                Arguments.MARKS.stream().filter(arguments.values()::containsKey).toList();
        if (given.size() != 1) {
            throw CannotCast.usage("give exactly one of --choose, --approve, --rank, --points, --scores, --abstain");
        }
        String form = given.getFirst();
        try {
            return read(form, arguments.required(form));
        } catch (Malformed malformed) {
            throw new CannotCast(CannotCast.Exit.USAGE, "--" + form + ": " + malformed.detail(), malformed);
        }
    }

    private static Marks read(String form, String value) throws CannotCast {
        return switch (form) {
            case "choose" -> new Marks.Choose(ids(value));
            case "approve" -> new Marks.Approve(ids(value));
            case "rank" -> new Marks.Rank(ids(value));
            case "points" -> new Marks.Points(numbers(value));
            case "scores" -> new Marks.Scores(numbers(value));
            default -> new Marks.Abstain();
        };
    }

    private static List<CandidateId> ids(String value) {
        List<CandidateId> ids = new ArrayList<>();
        for (String id : value.split(",", -1)) {
            ids.add(new CandidateId(id.strip()));
        }
        return ids;
    }

    private static SortedMap<CandidateId, Long> numbers(String value) throws CannotCast {
        SortedMap<CandidateId, Long> numbers = new TreeMap<>();
        for (String pair : value.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || !pair.substring(equals + 1).strip().matches("[0-9]{1,9}")) {
                throw CannotCast.usage("write candidate=number, not '" + pair + "'");
            }
            CandidateId id = new CandidateId(pair.substring(0, equals).strip());
            if (numbers.put(id, Long.parseLong(pair.substring(equals + 1).strip())) != null) {
                throw CannotCast.usage("candidate " + id + " is marked twice");
            }
        }
        return numbers;
    }
}
