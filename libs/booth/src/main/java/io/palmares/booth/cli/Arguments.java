package io.palmares.booth.cli;

import io.palmares.ledger.Malformed;
import io.palmares.ledger.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `--name value` pairs, each at most once; `--abstain` stands alone.
record Arguments(Map<String, String> values) {
    static final String USAGE = """
            ./awards cast --gateway URL --seed FILE <paper> <marks> [options]
            ./awards cast --gateway URL --resend RECEIPT [--promise-key KEY]

            paper    --edition E --category C [--class K] [--section S]   asked of the gateway
                     --paper FILE                     the paper entry, as published or in base64url
            seed     --seed FILE                      the right's seed in base64url; - reads standard input
            marks    --choose ID | --approve ID,ID… | --rank ID,ID… | --points ID=N,ID=N… | --scores ID=N,… | --abstain
            options  --receipt FILE                   where ballot, salt and promise are kept (receipt-<code>.json)
                     --promise-key KEY                the box's promise key in base64url, from the edition's log
                     --officer-key KEY --results-key KEY   who must have signed the paper

            Exit: 0 accepted, 1 refused, 2 wrong use, 3 outcome unknown (send again with --resend), 4 bad promise.
            """;
    static final Set<String> MARKS = Set.of("choose", "approve", "rank", "points", "scores", "abstain");
    private static final Set<String> OTHERS = Set.of(
            "gateway",
            "seed",
            "edition",
            "category",
            "class",
            "section",
            "paper",
            "receipt",
            "promise-key",
            "officer-key",
            "results-key",
            "resend");

    static Arguments parse(List<String> words) throws CannotCast {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String name = name(words.get(i));
            String value = "";
            if (!name.equals("abstain")) {
                i++;
                value = i < words.size() ? words.get(i) : missing(name);
            }
            if (values.put(name, value) != null) {
                throw CannotCast.usage("--" + name + " is given twice");
            }
        }
        return new Arguments(values);
    }

    String required(String name) throws CannotCast {
        String value = values.get(name);
        if (value == null) {
            throw CannotCast.usage("--" + name + " is missing");
        }
        return value;
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<PublicKey> key(String name) throws CannotCast {
        try {
            return optional(name).map(PublicKey::parse);
        } catch (Malformed notAKey) {
            throw new CannotCast(CannotCast.Exit.USAGE, "--" + name + ": " + notAKey.detail(), notAKey);
        }
    }

    private static String name(String word) throws CannotCast {
        String name = word.startsWith("--") ? word.substring(2) : "";
        if (!MARKS.contains(name) && !OTHERS.contains(name)) {
            throw CannotCast.usage("unknown option " + word);
        }
        return name;
    }

    private static String missing(String name) throws CannotCast {
        throw CannotCast.usage("--" + name + " needs a value");
    }
}
