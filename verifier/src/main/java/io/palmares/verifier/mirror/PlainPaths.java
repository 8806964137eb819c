package io.palmares.verifier.mirror;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks for nothing outside the edition, whatever names stand in its log: no step up, no other host, no query.
public record PlainPaths(Mirror source) implements Mirror {
    private static final int LONGEST = 512;
    private static final String STEP = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final Pattern PLAIN = Pattern.compile(STEP + "(/" + STEP + ")*");

    @Override
    public Optional<InputStream> open(String path) {
        boolean plain = path.length() <= LONGEST && PLAIN.matcher(path).matches();
        return plain ? source.open(path) : Optional.empty();
    }

    @Override
    public String name() {
        return source.name();
    }
}
