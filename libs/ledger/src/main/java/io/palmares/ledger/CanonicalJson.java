package io.palmares.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// RFC 8785 for the values [Json] allows: reading that refuses what is not its own canonical form, and writing.
public final class CanonicalJson {
    static final int MAX_DEPTH = 32;
    static final int MAX_LENGTH = 16 * 1024 * 1024;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(40)
                    .maxStringLength(MAX_LENGTH)
                    .maxNameLength(1024)
                    .maxDocumentLength(MAX_LENGTH)
                    .build())
            .build();

    private CanonicalJson() {}

    /// Reads bytes that must be exactly the canonical form of what they say.
    /// @throws Malformed for anything else, however slight: spaces, order, escapes, duplicate keys, fractions, `-0`
    public static Json parse(byte[] bytes) {
        Json value = read(bytes);
        if (!value.canonical().equals(Bytes.of(bytes))) {
            throw new Malformed(Malformed.Rule.NOT_CANONICAL, "JSON is not in its canonical form (RFC 8785)");
        }
        return value;
    }

    /// As [#parse], for an object.
    public static JsonObject parseObject(byte[] bytes) {
        return parse(bytes) instanceof JsonObject object ? object : notAnObject();
    }

    /// Reads any JSON within the limits of [Json], canonical or not: for what people write, such as a rulebook.
    public static Json read(byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw new Malformed(Malformed.Rule.TOO_LARGE, "JSON is longer than " + MAX_LENGTH + " bytes");
        }
        // Decoded strictly first: the parser would let overlong forms and surrogates through.
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Encoding.utf8(bytes))) {
            parser.nextToken();
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw new Malformed(Malformed.Rule.JSON, "more after the end of the JSON value");
            }
            return value;
        } catch (JacksonException notJson) {
            throw new Malformed(Malformed.Rule.JSON, "not JSON: " + place(notJson), notJson);
        }
    }

    static Bytes write(Json value) {
        StringBuilder out = new StringBuilder();
        CanonicalWriter.write(value, out);
        return Bytes.utf8(out.toString());
    }

    private static Json value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> Json.of(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser.getString());
            case VALUE_NUMBER_FLOAT -> throw new Malformed(Malformed.Rule.NUMBER, "only whole numbers may stand here");
            case VALUE_TRUE -> Json.of(true);
            case VALUE_FALSE -> Json.of(false);
            case VALUE_NULL -> Json.nothing();
            case null, default -> throw new Malformed(Malformed.Rule.JSON, "a JSON value was expected");
        };
    }

    private static Json object(JsonParser parser) {
        TreeMap<String, Json> members = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new JsonObject(members);
    }

    private static Json array(JsonParser parser) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return Json.of(items);
    }

    private static Json integer(String digits) {
        try {
            return Json.of(Long.parseLong(digits));
        } catch (NumberFormatException beyondLong) {
            throw new Malformed(Malformed.Rule.NUMBER, "integer beyond 2^53-1", beyondLong);
        }
    }

    private static JsonObject notAnObject() {
        throw new Malformed(Malformed.Rule.JSON, "a JSON object was expected");
    }

    private static String place(JacksonException failure) {
        TokenStreamLocation at = failure.getLocation();
        return at == null ? "too deep or too long" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
