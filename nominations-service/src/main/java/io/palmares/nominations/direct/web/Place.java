package io.palmares.nominations.direct.web;

import io.palmares.nominations.category.Course;

/// Of which category.
record Place(String edition, String category) {
    String course() {
        return Course.id(edition, category);
    }
}
