package io.palmares.tally.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was given after a command: files, and options that are each used by somebody.
final class Options {
    private static final Set<String> FLAGS = Set.of("explain", "one-per-round", "batch-elimination");

    private final List<String> files = new ArrayList<>();
    private final Map<String, List<String>> given = new LinkedHashMap<>();

    private Options() {}

    static Options parse(List<String> args) throws WrongUsage {
        Options options = new Options();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            int equals = arg.indexOf('=');
            if (!arg.startsWith("--")) {
                options.files.add(arg);
            } else if (equals > 0) {
                options.add(arg.substring(2, equals), arg.substring(equals + 1));
            } else if (FLAGS.contains(arg.substring(2))) {
                options.add(arg.substring(2), "true");
            } else if (++i < args.size()) {
                options.add(arg.substring(2), args.get(i));
            } else {
                throw new WrongUsage(arg + " needs a value");
            }
        }
        return options;
    }

    List<String> files() {
        return files;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    boolean flag(String name) {
        return !all(name).isEmpty();
    }

    /// All values of an option, which counts as used then.
    List<String> all(String name) {
        List<String> values = given.remove(name);
        return values == null ? List.of() : values;
    }

    Optional<String> one(String name) throws WrongUsage {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new WrongUsage("--" + name + " is there twice");
        }
        return values.stream().findFirst();
    }

    int number(String name, int otherwise) throws WrongUsage {
        Optional<String> value = one(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.get().matches("[0-9]{1,9}")) {
            throw new WrongUsage("--" + name + " is a whole number");
        }
        return Integer.parseInt(value.get());
    }

    <T> T choice(String name, Map<String, T> known, T otherwise) throws WrongUsage {
        Optional<String> value = one(name);
        T chosen = value.isEmpty() ? otherwise : known.get(value.get());
        if (chosen == null) {
            throw new WrongUsage("--" + name + " is one of "
                    + known.keySet().stream().sorted().toList());
        }
        return chosen;
    }

    /// Refuses what nobody has asked for.
    void done() throws WrongUsage {
        for (String name : given.keySet()) {
            throw new WrongUsage("--" + name + " means nothing here");
        }
    }

    private void add(String name, String value) {
        given.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
}
