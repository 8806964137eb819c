package io.palmares.tally;

import static io.palmares.tally.CaseFile.list;
import static io.palmares.tally.CaseFile.object;

import io.palmares.tally.print.CountJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what a counter prints with what a case expects: only what is expected, but all of that.
final class Expectation {
    private static final Set<String> SETS =
            Set.of("winners", "finalists", "smithSet", "committees", "eliminated", "elected", "tied");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([./][0-9]+)?");

    private final List<String> wrong = new ArrayList<>();
    private final Optional<Integer> places;

    private Expectation(Optional<Integer> places) {
        this.places = places;
    }

    /// Everything in which the printed count differs from the case's expectation.
    static List<String> differences(CaseFile file, Count count) {
        return differences(file.expected(), CountJson.print(count));
    }

    static List<String> differences(Map<String, @Nullable Object> expected, String json) {
        Map<String, @Nullable Object> printed = JsonText.read(json);
        Optional<Integer> places = Optional.ofNullable(expected.get("places")).map(p -> Integer.parseInt(p.toString()));
        Expectation expectation = new Expectation(places);
        expected.forEach((key, value) -> {
            if (!key.equals("places") && !key.equals("note")) {
                expectation.compare(key, key, value, printed.get(key));
            }
        });
        return expectation.wrong;
    }

    private void compare(String path, String key, @Nullable Object expected, @Nullable Object printed) {
        boolean same = switch (expected) {
            case null -> printed == null;
            case Map<?, ?> _
            when printed instanceof Map<?, ?> -> {
                object(expected)
                        .forEach((k, v) ->
                                compare(path + "." + k, k, v, object(printed).get(k)));
                yield !(path.equals("scores") || path.endsWith("tallies"))
                        || object(expected).keySet().equals(object(printed).keySet());
            }
            case List<?> _ when printed instanceof List<?> -> lists(path, key, list(expected), list(printed));
            default -> printed != null && values(expected.toString(), printed.toString());
        };
        if (!same) {
            wrong.add(path + ": expected " + expected + " but was " + printed);
        }
    }

    private boolean lists(String path, String key, List<Object> expected, List<Object> printed) {
        if (SETS.contains(key)) {
            return sets(expected).equals(sets(printed)) && expected.size() == printed.size();
        }
        if (key.equals("ranking")) {
            return expected.stream()
                    .map(t -> sets(list(t)))
                    .toList()
                    .equals(printed.stream().map(t -> sets(list(t))).toList());
        }
        if (expected.size() != printed.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(path + "[" + i + "]", key, expected.get(i), printed.get(i));
        }
        return true;
    }

    private static Set<Object> sets(List<Object> list) {
        Set<Object> set = new HashSet<>();
        list.forEach(item -> set.add(item instanceof List<?> inner ? new HashSet<>(inner) : item));
        return set;
    }

    private boolean values(String expected, String printed) {
        if (!NUMBER.matcher(expected).matches() || !NUMBER.matcher(printed).matches()) {
            return expected.equals(printed);
        }
        Fraction off = Fraction.parse(expected).minus(Fraction.parse(printed));
        Fraction size = off.signum() < 0 ? off.negate() : off;
        return places.map(p -> size.compareTo(Fraction.parse("0." + "0".repeat(p - 1) + "1")) <= 0)
                .orElse(size.isZero());
    }
}
