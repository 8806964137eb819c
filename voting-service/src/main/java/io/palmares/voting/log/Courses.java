package io.palmares.voting.log;

import java.util.Map;

/// What the rulebook lets happen in each category of an edition: it tells what an entry waits for.
public record Courses(Map<String, Course> categories) {
    /// The course of one category.
    public record Course(boolean hasJury, boolean hasVote) {}

    private static final Course NONE = new Course(false, false);

    public Courses {
        categories = Map.copyOf(categories);
    }

    Course of(String category) {
        return categories.getOrDefault(category, NONE);
    }
}
