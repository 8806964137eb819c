package io.palmares.results.category.mongo;

import io.palmares.results.category.CategoryId;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/// A category's id is one text in documents, as in `_id`.
public final class CategoryIds {
    private CategoryIds() {}

    public static MongoCustomConversions conversions() {
        return new MongoCustomConversions(List.of(Written.AS_KEY, Read.FROM_KEY));
    }

    @WritingConverter
    private enum Written implements Converter<CategoryId, String> {
        AS_KEY;

        @Override
        public String convert(CategoryId id) {
            return id.key();
        }
    }

    @ReadingConverter
    private enum Read implements Converter<String, CategoryId> {
        FROM_KEY;

        @Override
        public CategoryId convert(String key) {
            return CategoryId.of(key);
        }
    }
}
