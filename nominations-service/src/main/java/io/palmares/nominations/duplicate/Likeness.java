package io.palmares.nominations.duplicate;

import java.util.List;
import java.util.function.BiPredicate;

/// Whether two names that are written differently may be one.
record Likeness(Card one, Card other) {
    /// A single word alone says something only if it is rare, which long words and those with digits are.
    private static final int TELLING = 8;

    boolean holds(Spelling spelling) {
        return isWithin() || (figures(one).equals(figures(other)) && (isAbbreviated() || isMisspelt(spelling)));
    }

    /// One name is a part of the other.
    private boolean isWithin() {
        boolean shorter = one.words().size() <= other.words().size();
        List<String> few = shorter ? one.words() : other.words();
        List<String> many = shorter ? other.words() : one.words();
        boolean telling = few.size() >= 2
                || few.stream().anyMatch(word -> word.length() >= TELLING || (word.length() > 3 && hasDigit(word)));
        return telling && many.containsAll(few);
    }

    /// The same words, some of them by their first letter only.
    private boolean isAbbreviated() {
        return one.words().size() == other.words().size()
                && one.words().size() > 1
                && pairs((a, b) -> a.equals(b) || initial(a, b) || initial(b, a))
                && one.words().stream()
                        .anyMatch(word -> word.length() >= 3 && other.words().contains(word));
    }

    private boolean pairs(BiPredicate<String, String> fit) {
        return one.words().stream().allMatch(a -> other.words().stream().anyMatch(b -> fit.test(a, b)));
    }

    private static boolean initial(String letter, String word) {
        return letter.length() == 1 && word.startsWith(letter);
    }

    /// One slip in about six letters; one more if they are of the same organisation.
    private boolean isMisspelt(Spelling spelling) {
        int shorter = Math.min(one.name().length(), other.name().length());
        if (shorter < 4 || !letters(one).equals(letters(other))) {
            return false;
        }
        int slips = Math.clamp(shorter / 6, 1, 4) + (one.sharesOrganisation(other) ? 1 : 0);
        return spelling.areWithin(slips, one.name(), other.name());
    }

    /// What differs in its numbers is not the same.
    private static String figures(Card card) {
        return card.name().replaceAll("[^0-9]+", " ").strip();
    }

    /// Initials are too short for a slip.
    private static List<String> letters(Card card) {
        return card.words().stream().filter(word -> word.length() == 1).toList();
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
