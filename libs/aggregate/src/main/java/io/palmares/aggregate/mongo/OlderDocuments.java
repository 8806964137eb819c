package io.palmares.aggregate.mongo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// Reads what was stored before a record had one of its lists: what nobody wrote is empty. A list that may be
/// absent says so with `@Nullable`, and stays absent.
public final class OlderDocuments {
    private OlderDocuments() {}

    /// What was stored, as a record.
    public static <T> T read(MongoOperations mongo, Class<T> type, Document stored) {
        return mongo.getConverter().read(type, complete(stored, type));
    }

    /// The document with an empty list, set or map for each that the record has and the document has not; records in
    /// records alike.
    static Document complete(Document stored, Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                complete(stored, component);
            }
        }
        return stored;
    }

    private static void complete(Document stored, RecordComponent component) {
        Object value = stored.get(component.getName());
        Class<?> type = component.getType();
        if (value == null) {
            Object empty = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : empty(type);
            if (empty != null) {
                stored.put(component.getName(), empty);
            }
        } else if (value instanceof Document inner && type.isRecord()) {
            complete(inner, type);
        } else if (component.getGenericType() instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            completeEach(value, last);
        }
    }

    private static @Nullable Object empty(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return List.of();
        }
        return Map.class.isAssignableFrom(type) ? new Document() : null;
    }

    private static void completeEach(Object values, Type element) {
        if (element instanceof Class<?> record && record.isRecord()) {
            Collection<?> all =
                    values instanceof Map<?, ?> map ? map.values() : values instanceof Collection<?> c ? c : List.of();
            all.forEach(each -> {
                if (each instanceof Document inner) {
                    complete(inner, record);
                }
            });
        }
    }
}
