package io.palmares.results.category;

import java.util.function.UnaryOperator;

/// One category: what others told of it and what was done for it here. One document.
public record Category(CategoryId id, Heard heard, Work work) {
    static Category unheard(CategoryId id) {
        return new Category(id, Heard.NOTHING, Work.NONE);
    }

    Category hearing(UnaryOperator<Heard> change) {
        return new Category(id, change.apply(heard), work);
    }

    Category working(UnaryOperator<Work> change) {
        return new Category(id, heard, change.apply(work));
    }
}
