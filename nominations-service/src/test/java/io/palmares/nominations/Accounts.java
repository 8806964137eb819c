package io.palmares.nominations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Compares what two runs of the same act left, although each drew its own ids, keys and salts. A word that one run has
/// and another has not is chance: which one it is does not count, but where it stands, and where it stands again, does.
final class Accounts {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
    private final Set<String> known;
    private final List<String> account = new ArrayList<>();
    private final Map<String, List<String>> places = new TreeMap<>();

    private Accounts(Set<String> known) {
        this.known = known;
    }

    /// One run, as far as it is not chance.
    ///
    /// @param all what it left, in any order
    /// @param other what another run left
    static List<String> of(List<Document> all, List<Document> other) {
        Accounts accounts = new Accounts(words(other));
        all.forEach(accounts::take);
        accounts.places
                .values()
                .forEach(same ->
                        accounts.account.add(same.stream().sorted().toList().toString()));
        return accounts.account.stream().sorted().toList();
    }

    private static Set<String> words(List<Document> all) {
        return all.stream()
                .flatMap(document -> WORD.matcher(document.toJson()).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private void take(Document document) {
        String text = arranged(document).toJson();
        String masked = masked(text);
        account.add(masked);
        List<String> chance = chance(text).toList();
        for (int i = 0; i < chance.size(); i++) {
            String place = Integer.toHexString(masked.hashCode()) + "#" + i;
            places.computeIfAbsent(chance.get(i), _ -> new ArrayList<>()).add(place);
        }
    }

    private Stream<String> chance(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).filter(word -> !known.contains(word));
    }

    private String masked(String text) {
        return WORD.matcher(text).replaceAll(word -> known.contains(word.group()) ? word.group() : "*");
    }

    /// What is in the order of something drawn is in none.
    private Document arranged(Document document) {
        Document arranged = new Document();
        document.forEach((name, value) -> arranged.append(name, ordered(value)));
        return arranged;
    }

    private @Nullable Object ordered(@Nullable Object value) {
        if (value instanceof Document document) return arranged(document);
        if (!(value instanceof List<?> list)) return value;
        List<@Nullable Object> inner = new ArrayList<>();
        list.forEach(one -> inner.add(ordered(one)));
        if (chance(String.valueOf(inner)).findAny().isPresent()) {
            inner.sort(Comparator.comparing(one -> masked(String.valueOf(one))));
        }
        return inner;
    }
}
