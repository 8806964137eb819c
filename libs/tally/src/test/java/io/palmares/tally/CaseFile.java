package io.palmares.tally;

import io.palmares.tally.Allotments.Allotment;
import io.palmares.tally.Scorecards.Scorecard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A case of the case schema: the contest it describes and what it expects.
record CaseFile(String id, String method, List<Candidate> candidates, int seats, Map<String, @Nullable Object> json) {
    static CaseFile read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CaseFile of(String text) {
        Map<String, @Nullable Object> json = JsonText.read(text);
        List<Candidate> candidates = new ArrayList<>();
        for (var c : objects(json.get("candidates"))) {
            candidates.add(new Candidate(text(c.get("id")), String.valueOf(c.getOrDefault("name", c.get("id")))));
        }
        Object seats = json.getOrDefault("seats", "1");
        return new CaseFile(
                text(json.get("id")), text(json.get("method")), candidates, Integer.parseInt(text(seats)), json);
    }

    /// The same case with other ids, ballots and candidates in another order, orders and lots renamed alike.
    CaseFile disguised(Random random) {
        Map<String, String> names = new HashMap<>();
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(c -> names.put(c.id(), "z" + (names.size() + 100)));
        Map<String, @Nullable Object> other = new LinkedHashMap<>(object(renamed(json, names)));
        List<Object> ballots = new ArrayList<>(list(other.get("ballots")));
        Collections.shuffle(ballots, random);
        other.put("ballots", ballots);
        Collections.shuffle(shuffled, random);
        List<Candidate> standing = shuffled.stream()
                .map(c -> new Candidate(names.getOrDefault(c.id(), c.id()), c.name()))
                .toList();
        return new CaseFile(id, method, standing, seats, other);
    }

    private static @Nullable Object renamed(@Nullable Object value, Map<String, String> names) {
        return switch (value) {
            case String text -> names.getOrDefault(text, text);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(renamed(item, names)));
                yield copy;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((k, v) -> copy.put(names.getOrDefault(k, String.valueOf(k)), renamed(v, names)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    Map<String, @Nullable Object> expected() {
        return object(json.get("expected"));
    }

    Rules.Reading rule() {
        return Rules.read(method, object(json.get("rule")), candidates, seats);
    }

    Contest contest() {
        if (rule() instanceof Rules.Reading.Understood(Rule rule)) {
            return new Contest(id, candidates, seats, rule, profile());
        }
        throw new AssertionError(rule());
    }

    Profile profile() {
        return switch (method) {
            case "approval", "sav" -> selections("approvals");
            case "eph" -> selections("nominations");
            case "limited", "block" -> selections("choices");
            case "score", "star" -> scores();
            case "panel_points" -> allotments();
            case "rubric", "weighted_criteria" -> scorecards();
            default -> rankings();
        };
    }

    private Profile rankings() {
        Rankings.Builder builder = Rankings.of(candidates.size());
        for (var ballot : ballots()) {
            List<List<Integer>> tiers = new ArrayList<>();
            if (ballot.containsKey("choice")) {
                tiers.add(List.of(number(ballot.get("choice"))));
            } else {
                list(ballot.get("ranking")).forEach(tier -> tiers.add(numbers(tier)));
            }
            builder.accept(tiers, count(ballot));
        }
        return builder.build();
    }

    private Profile selections(String key) {
        Selections.Builder builder = Selections.of(candidates.size());
        for (var ballot : ballots()) {
            builder.accept(numbers(ballot.get(key)).stream().mapToInt(i -> i).toArray(), count(ballot));
        }
        return builder.build();
    }

    private Profile scores() {
        Scores.Builder builder = Scores.of(candidates.size());
        for (var ballot : ballots()) {
            builder.accept(byCandidate(ballot.get("scores")), count(ballot));
        }
        return builder.build();
    }

    private Profile allotments() {
        List<Allotment> cards = new ArrayList<>();
        for (var ballot : ballots()) {
            cards.add(new Allotment(
                    text(ballot.get("voter")),
                    text(ballot.get("panel")),
                    byCandidate(ballot.get("points")),
                    count(ballot)));
        }
        return new Allotments(candidates.size(), cards);
    }

    private Profile scorecards() {
        List<Scorecard> cards = new ArrayList<>();
        for (var ballot : ballots()) {
            Map<String, Fraction> scores = new HashMap<>();
            object(ballot.get("scores")).forEach((criterion, s) -> scores.put(criterion, Fraction.parse(text(s))));
            cards.add(new Scorecard(text(ballot.get("judge")), number(ballot.get("candidate")), scores, count(ballot)));
        }
        return new Scorecards(candidates.size(), cards);
    }

    private List<Map<String, @Nullable Object>> ballots() {
        return objects(json.get("ballots"));
    }

    private static long count(Map<String, @Nullable Object> ballot) {
        return Long.parseLong(text(ballot.getOrDefault("count", "1")));
    }

    private Map<Integer, Fraction> byCandidate(@Nullable Object value) {
        Map<Integer, Fraction> map = new HashMap<>();
        object(value).forEach((id, n) -> map.put(number(id), Fraction.parse(text(n))));
        return map;
    }

    private List<Integer> numbers(@Nullable Object ids) {
        return list(ids).stream().map(this::number).toList();
    }

    private int number(@Nullable Object id) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new AssertionError("unknown candidate " + id);
    }

    static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        return (List<Object>) Objects.requireNonNull(value);
    }

    private static List<Map<String, @Nullable Object>> objects(@Nullable Object value) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        list(value).forEach(item -> objects.add(object(item)));
        return objects;
    }
}
