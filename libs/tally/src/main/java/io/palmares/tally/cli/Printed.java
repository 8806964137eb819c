package io.palmares.tally.cli;

import io.palmares.tally.Count;
import io.palmares.tally.print.CountJson;
import java.util.Map;

/// How a count is shown.
enum Printed {
    JSON {
        @Override
        String of(Count count) {
            return CountJson.print(count);
        }
    };

    abstract String of(Count count);

    static Printed from(Options options) throws WrongUsage {
        return options.choice("format", Map.of("json", JSON), JSON);
    }
}
