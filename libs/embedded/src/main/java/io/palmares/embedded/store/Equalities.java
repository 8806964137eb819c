package io.palmares.embedded.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/// The conditions of a query that an index can serve: `field = value` and `field $in values`, with `$and` flattened.
///
/// Every document the query matches satisfies all of them; the query itself still filters what an index finds.
final class Equalities {

    private Equalities() {}

    static Document of(Document query) {
        Document equalities = new Document();
        collect(query, equalities);
        return equalities;
    }

    private static void collect(Document query, Document into) {
        query.forEach((field, value) -> {
            if (field.equals("$and")) {
                ((List<?>) value).forEach(part -> collect((Document) part, into));
            } else if (!field.startsWith("$")) {
                add(field, value, into);
            }
        });
    }

    private static void add(String field, Object value, Document into) {
        if (!(value instanceof Document condition)) {
            if (!BsonRegularExpression.isRegularExpression(value)) {
                into.put(field, value);
            }
        } else if (condition.containsKey("$eq")) {
            into.put(field, condition.get("$eq"));
        } else if (condition.containsKey("$in")) {
            into.putIfAbsent(field, new Document("$in", condition.get("$in")));
        } else if (condition.keySet().stream().noneMatch(key -> key.startsWith("$"))) {
            into.put(field, condition);
        }
    }

    /// The conditions on exactly `fields`, or an empty document when one of them has none.
    static Document on(Set<String> fields, Document query) {
        Document equalities = of(query);
        equalities.keySet().retainAll(fields);
        return equalities.keySet().containsAll(fields) ? equalities : new Document();
    }
}
