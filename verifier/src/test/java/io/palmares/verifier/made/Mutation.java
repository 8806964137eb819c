package io.palmares.verifier.made;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.json.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What can be done to a value.
public enum Mutation {
    FLIP {
        @Override
        Optional<Json> of(Json value, Json foreign) {
            return switch (value) {
                case Json.Text(String text) -> Optional.of(Json.of(flipped(text)));
                case Json.Whole(long number) -> Optional.of(Json.of(number + 1));
                case Json.Nothing _ -> Optional.of(Json.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
                default -> Optional.empty();
            };
        }
    },
    ONE_LESS {
        @Override
        Optional<Json> of(Json value, Json foreign) {
            return switch (value) {
                case Json.Whole(long number) -> Optional.of(Json.of(number - 1));
                case Json.Text(String text) ->
                    instant(text).map(at -> Json.of(at.minusSeconds(1).toString()));
                default -> Optional.empty();
            };
        }
    },
    TRUNCATE {
        @Override
        Optional<Json> of(Json value, Json foreign) {
            return switch (value) {
                case Json.Text(String text)
                when text.length() > 1 -> Optional.of(Json.of(text.substring(0, text.length() - 1)));
                case Json.Items(var items)
                when !items.isEmpty() -> Optional.of(new Json.Items(items.subList(0, items.size() - 1)));
                default -> Optional.empty();
            };
        }
    },
    EXTEND {
        @Override
        Optional<Json> of(Json value, Json foreign) {
            return switch (value) {
                case Json.Text(String text) -> Optional.of(Json.of(text + "A"));
                case Json.Items(var items) -> {
                    List<Json> more = new ArrayList<>(items);
                    more.add(Json.of("zzzz9999"));
                    yield Optional.of(new Json.Items(more));
                }
                case Json.Members(var members) ->
                    Optional.of(Workshop.copy(new Json.Members(members)).put("zzz", Json.of(1)));
                default -> Optional.empty();
            };
        }
    },
    DUPLICATE {
        @Override
        Optional<Json> of(Json value, Json foreign) {
            if (!(value instanceof Json.Items(var items)) || items.isEmpty()) return Optional.empty();
            List<Json> more = new ArrayList<>(items);
            more.add(0, items.getFirst());
            return Optional.of(new Json.Items(more));
        }
    },
    SWAP {
        @Override
        Optional<Json> of(Json value, Json foreign) {
            if (!(value instanceof Json.Items(var items)) || items.size() < 2) return Optional.empty();
            List<Json> swapped = new ArrayList<>(items);
            Collections.swap(swapped, 0, 1);
            return Optional.of(new Json.Items(swapped));
        }
    },
    REORDER {
        @Override
        Optional<Json> of(Json value, Json foreign) {
            return value instanceof Json.Items(var items) && items.size() > 2
                    ? Optional.of(new Json.Items(items.reversed()))
                    : Optional.empty();
        }
    },
    TRANSPLANT {
        @Override
        Optional<Json> of(Json value, Json foreign) {
            return Optional.of(foreign);
        }
    };

    /// What the value becomes; empty where this cannot be done to it, or changes nothing.
    ///
    /// @param foreign the value at the same place in another edition
    public final Optional<Json> apply(Json value, Json foreign) {
        return of(value, foreign).filter(changed -> !changed.equals(value));
    }

    abstract Optional<Json> of(Json value, Json foreign);

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// Keeps the form where there is one: an instant a second later, another of 32 bytes.
    private static String flipped(String text) {
        Optional<Instant> at = instant(text);
        if (at.isPresent()) return at.get().plusSeconds(1).toString();
        if (text.startsWith("key/")) return "key/" + flipped(text.substring(4));
        if (text.startsWith("leaf/")) return "leaf/" + flipped(text.substring(5));
        try {
            byte[] bytes = Base64s.fromUrl(text);
            if (bytes.length >= 32) {
                bytes[5] ^= 1;
                return Base64s.url(bytes);
            }
        } catch (Malformed noBytes) {
            return letter(text);
        }
        return letter(text);
    }

    private static String letter(String text) {
        char last = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + (last == 'q' ? 'r' : 'q');
    }
}
