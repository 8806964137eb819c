package io.palmares.verifier.made;

import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Where a value stands in a body: names of members, and `0` for the first of a list.
public record Place(List<String> steps) {
    /// Every place in a value, and in the first of every list.
    public static List<Place> in(Json.Members body) {
        List<Place> places = new ArrayList<>();
        collect(body, List.of(), places);
        return places;
    }

    private static void collect(Json value, List<String> at, List<Place> places) {
        if (!at.isEmpty()) places.add(new Place(at));
        switch (value) {
            case Json.Members(var members) -> members.forEach((name, member) -> collect(member, and(at, name), places));
            case Json.Items(var items) -> {
                if (!items.isEmpty()) collect(items.getFirst(), and(at, "0"), places);
            }
            default -> {}
        }
    }

    private static List<String> and(List<String> at, String step) {
        List<String> more = new ArrayList<>(at);
        more.add(step);
        return List.copyOf(more);
    }

    /// Such as `officers.key`.
    public String name() {
        return String.join(".", steps.stream().filter(step -> !step.equals("0")).toList());
    }

    public boolean isOfList() {
        return steps.getLast().equals("0");
    }

    public Optional<Json> find(Json root) {
        Optional<Json> value = Optional.of(root);
        for (String step : steps) {
            value = value.flatMap(v -> switch (v) {
                case Json.Members(var members) -> Optional.ofNullable(members.get(step));
                case Json.Items(var items) -> items.stream().findFirst();
                default -> Optional.empty();
            });
        }
        return value;
    }

    /// The same body with another value here.
    public Json.Members with(Json.Members body, Json value) {
        return (Json.Members) change(body, 0, _ -> value);
    }

    /// The same body without this member.
    public Json.Members without(Json.Members body) {
        Place parent = new Place(steps.subList(0, steps.size() - 1));
        return (Json.Members) parent.change(body, 0, value -> {
            Json.Members less = new Json.Members(new TreeMap<>(((Json.Members) value).members()));
            less.members().remove(steps.getLast());
            return less;
        });
    }

    private Json change(Json value, int depth, UnaryOperator<Json> change) {
        if (depth == steps.size()) return change.apply(value);
        String step = steps.get(depth);
        return switch (value) {
            case Json.Members(var members) -> {
                Json.Members copy = new Json.Members(new TreeMap<>(members));
                Json inner = copy.members().get(step);
                if (inner != null) copy.put(step, change(inner, depth + 1, change));
                yield copy;
            }
            case Json.Items(var items) -> {
                List<Json> copy = new ArrayList<>(items);
                copy.set(0, change(copy.getFirst(), depth + 1, change));
                yield new Json.Items(copy);
            }
            default -> value;
        };
    }
}
