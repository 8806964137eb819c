package io.palmares.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One JSON object of a rule, read key by key. What is never read is unknown, and [#done] refuses it.
final class RuleObject {
    private static final int MAX_DIGITS = Fraction.MAX_TEXT;
    private static final int MAX_WHOLE = 1_000_000;

    private final String path;
    private final Map<String, Object> left = new LinkedHashMap<>();
    private final Map<String, Candidate> candidates;

    RuleObject(String path, Map<?, ?> values, Map<String, Candidate> candidates) {
        this.path = path;
        this.candidates = candidates;
        values.forEach((key, value) -> {
            if (value != null) {
                left.put(String.valueOf(key), value);
            }
        });
    }

    static RuleObject of(Map<String, ? extends @Nullable Object> values, List<Candidate> candidates) {
        Map<String, Candidate> byId = new HashMap<>();
        candidates.forEach(c -> byId.put(c.id(), c));
        return new RuleObject("", values, byId);
    }

    /// Why a rule is not read; never leaves [Rules].
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Rules.Reading reading;

        private Refused(Rules.Reading reading) {
            super(reading.toString(), null, false, false);
            this.reading = reading;
        }

        Rules.Reading reading() {
            return reading;
        }
    }

    Refused unsupported(String key, String what) {
        return new Refused(new Rules.Reading.Unsupported(path + key + ": " + what));
    }

    Refused malformed(String key, String problem) {
        return new Refused(new Rules.Reading.Malformed(path + key, problem));
    }

    boolean has(String key) {
        return left.containsKey(key);
    }

    Optional<String> text(String key) throws Refused {
        return take(key, String.class, "a text");
    }

    /// One of the texts that are known; `otherwise` when the key is absent.
    <T> T choice(String key, Map<String, T> known, @Nullable T otherwise) throws Refused {
        Optional<String> text = text(key);
        T found = text.isPresent() ? known.get(text.get()) : otherwise;
        if (found == null) {
            throw unsupported(key, text.map(t -> "\"" + t + "\"").orElse("missing"));
        }
        return found;
    }

    boolean flag(String key) throws Refused {
        return take(key, Boolean.class, "true or false").orElse(false);
    }

    Optional<Fraction> number(String key) throws Refused {
        Object value = left.remove(key);
        return value == null ? Optional.empty() : Optional.of(number(key, value));
    }

    Optional<Integer> whole(String key, int least) throws Refused {
        Optional<Fraction> number = number(key);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Fraction n = number.get();
        if (!n.equals(n.floor()) || n.compareTo(Fraction.of(least)) < 0 || n.compareTo(Fraction.of(MAX_WHOLE)) > 0) {
            throw malformed(key, "a whole number from " + least + " to " + MAX_WHOLE + " is needed");
        }
        return Optional.of(n.numerator().intValueExact());
    }

    Optional<RuleObject> object(String key) throws Refused {
        Object value = left.remove(key);
        return value == null ? Optional.empty() : Optional.of(object(key, value));
    }

    List<RuleObject> objects(String key) throws Refused {
        List<RuleObject> objects = new ArrayList<>();
        for (Object value : list(key)) {
            objects.add(object(key + "[" + objects.size() + "]", value));
        }
        return objects;
    }

    List<Fraction> numbers(String key) throws Refused {
        List<Fraction> numbers = new ArrayList<>();
        for (Object value : list(key)) {
            numbers.add(number(key, value));
        }
        return numbers;
    }

    List<String> texts(String key) throws Refused {
        List<String> texts = new ArrayList<>();
        for (Object value : list(key)) {
            if (!(value instanceof String text)) {
                throw malformed(key, "a list of texts is needed");
            }
            texts.add(text);
        }
        return texts;
    }

    List<Candidate> candidates(String key) throws Refused {
        List<Candidate> named = new ArrayList<>();
        for (String id : texts(key)) {
            named.add(candidate(key, id));
        }
        return named;
    }

    Candidate candidate(String key) throws Refused {
        return candidate(key, text(key).orElseThrow(() -> malformed(key, "missing")));
    }

    private Candidate candidate(String key, String id) throws Refused {
        Candidate candidate = candidates.get(id);
        if (candidate == null) {
            throw malformed(key, "\"" + id + "\" does not stand");
        }
        return candidate;
    }

    /// Numbers by name.
    Map<String, Fraction> numbersByName(String key) throws Refused {
        Map<String, Fraction> numbers = new LinkedHashMap<>();
        Optional<RuleObject> object = object(key);
        if (object.isPresent()) {
            for (Map.Entry<String, Object> entry : object.get().left.entrySet()) {
                numbers.put(entry.getKey(), number(entry.getKey(), entry.getValue()));
            }
        }
        return numbers;
    }

    boolean isList(String key) {
        return left.get(key) instanceof List;
    }

    /// A key that only explains what others say.
    void note(String key) throws Refused {
        text(key);
    }

    /// Refuses what nobody has read.
    void done() throws Refused {
        for (String key : left.keySet()) {
            throw unsupported(key, "unknown key");
        }
    }

    private List<?> list(String key) throws Refused {
        return take(key, List.class, "a list").orElse(List.of());
    }

    private <T> Optional<T> take(String key, Class<T> type, String what) throws Refused {
        Object value = left.remove(key);
        if (value != null && !type.isInstance(value)) {
            throw malformed(key, what + " is needed");
        }
        return Optional.ofNullable(type.cast(value));
    }

    private RuleObject object(String key, @Nullable Object value) throws Refused {
        if (!(value instanceof Map<?, ?> map)) {
            throw malformed(key, "an object is needed");
        }
        return new RuleObject(path + key + ".", map, candidates);
    }

    private Fraction number(String key, @Nullable Object value) throws Refused {
        return switch (value) {
            case String text -> parsed(key, text);
            case Long n -> Fraction.of(n);
            case Integer n -> Fraction.of(n);
            case BigInteger n when n.bitLength() < 4 * MAX_DIGITS -> Fraction.of(n, BigInteger.ONE);
            case BigDecimal n
            when Math.abs((long) n.scale()) + n.precision() < MAX_DIGITS -> parsed(key, n.toPlainString());
            case null, default -> throw malformed(key, "an exact number is needed");
        };
    }

    private Fraction parsed(String key, String text) throws Refused {
        try {
            return Fraction.parse(text);
        } catch (NumberFormatException notANumber) {
            throw malformed(key, "an exact number is needed");
        }
    }
}
