package io.palmares.local.infrastructure;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// `--name=value` arguments.
record Arguments(Map<String, String> values) {

    static Arguments of(String[] arguments) {
        return new Arguments(Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0].substring(2), parts -> parts[1])));
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    int port(String name) {
        return Integer.parseInt(text(name));
    }
}
