package io.palmares.tally.cli;

import io.palmares.tally.Candidate;
import io.palmares.tally.io.BallotFiles;
import io.palmares.tally.io.RuleReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rule of a ballot file, in its JSON form, from options: each names one member of it. With
/// `--rule` a file has it whole.
final class RuleOptions {
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("variant", "variant"),
            Map.entry("strength", "strength"),
            Map.entry("unranked", "unranked"),
            Map.entry("points", "points"),
            Map.entry("tied-first", "tiedFirst"),
            Map.entry("aggregate", "aggregate"),
            Map.entry("missing", "missing"));
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("places", "places"),
            Map.entry("lowest", "lowest"),
            Map.entry("base", "base"),
            Map.entry("finalists", "finalists"),
            Map.entry("longest-ballot", "longestBallot"),
            Map.entry("max-score", "maxScore"),
            Map.entry("choices", "choices"),
            Map.entry("drop-high", "dropHigh"),
            Map.entry("drop-low", "dropLow"),
            Map.entry("trim", "trim"));
    private static final Set<String> BY_STRENGTH = Set.of("schulze", "ranked_pairs", "minimax");
    private static final Set<String> BY_PAIRS = Set.of("condorcet", "copeland", "schulze", "ranked_pairs", "minimax");

    private final Options options;
    private final String method;
    private final List<Candidate> candidates;
    private final Map<String, @Nullable Object> rule = new LinkedHashMap<>();

    RuleOptions(Options options, String method, List<Candidate> candidates) {
        this.options = options;
        this.method = method;
        this.candidates = candidates;
    }

    Map<String, @Nullable Object> rule() throws WrongUsage, IOException {
        Optional<String> whole = options.one("rule");
        if (whole.isPresent()) {
            return switch (BallotFiles.readRule(Path.of(whole.get()))) {
                case RuleReading.Read read -> read.rule();
                case RuleReading.Wrong wrong ->
                    throw new WrongUsage(wrong.malformed().toString());
            };
        }
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            options.one(text.getKey()).ifPresent(value -> rule.put(text.getValue(), value));
        }
        for (Map.Entry<String, String> number : NUMBERS.entrySet()) {
            options.one(number.getKey()).ifPresent(value -> rule.put(number.getValue(), value));
        }
        flags();
        named();
        ties();
        quota();
        usual();
        return rule;
    }

    private void flags() {
        if (options.flag("one-per-round")) {
            rule.put("onePerRound", true);
        }
        if (options.flag("batch-elimination")) {
            rule.put("batchElimination", true);
        }
    }

    private void named() throws WrongUsage {
        Optional<String> noAward = options.one("no-award");
        if (noAward.isPresent()) {
            rule.put("runoffCandidate", id(noAward.get()));
        }
        Optional<String> lot = options.one("lot");
        if (lot.isPresent()) {
            rule.put("lot", ids(lot.get()));
        }
        options.one("table").ifPresent(table -> rule.put("table", List.of(table.split(",", -1))));
    }

    private void ties() throws WrongUsage {
        Optional<String> kind = options.one("tie-break");
        if (kind.isEmpty()) {
            return;
        }
        Map<String, Object> ties = new LinkedHashMap<>();
        ties.put("kind", kind.get());
        Optional<String> order = options.one("order");
        if (order.isPresent()) {
            ties.put("order", ids(order.get()));
        }
        List<Object> decisions = new ArrayList<>();
        for (String decision : options.all("decision")) {
            int colon = decision.indexOf(':');
            if (colon < 1 || !decision.substring(0, colon).matches("[0-9]{1,6}")) {
                throw new WrongUsage("--decision is ROUND:CANDIDATE");
            }
            decisions.add(Map.of(
                    "round", new BigDecimal(decision.substring(0, colon)), "pick", id(decision.substring(colon + 1))));
        }
        if (!decisions.isEmpty()) {
            ties.put("decisions", decisions);
        }
        rule.put("tieBreak", ties);
    }

    private void quota() throws WrongUsage {
        Optional<String> quota = options.one("quota");
        if (quota.isEmpty()) {
            return;
        }
        boolean value = quota.get().matches("[0-9]+([./][0-9]+)?");
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(value ? "value" : "formula", quota.get());
        options.one("quota-test").ifPresent(test -> object.put("test", test));
        rule.put("quota", object);
    }

    /// What most would say where a method needs to be told.
    private void usual() {
        if (BY_PAIRS.contains(method)) {
            rule.putIfAbsent("unranked", "last");
        }
        if (BY_STRENGTH.contains(method)) {
            rule.putIfAbsent("strength", "winning");
        }
    }

    private List<String> ids(String list) throws WrongUsage {
        List<String> ids = new ArrayList<>();
        for (String text : list.split(",", -1)) {
            ids.add(id(text.strip()));
        }
        return ids;
    }

    /// A candidate by id, by name, or by the place in the file as `#3`.
    private String id(String text) throws WrongUsage {
        for (Candidate candidate : candidates) {
            if (candidate.id().equals(text)) {
                return text;
            }
        }
        List<Candidate> named =
                candidates.stream().filter(c -> c.name().equals(text)).toList();
        if (named.size() == 1) {
            return named.getFirst().id();
        }
        if (text.matches("#[0-9]{1,6}") && place(text) <= candidates.size() && place(text) > 0) {
            return candidates.get(place(text) - 1).id();
        }
        throw new WrongUsage("\"" + text + "\" does not stand; say #3 for the third in the file");
    }

    private static int place(String text) {
        return Integer.parseInt(text.substring(1));
    }
}
