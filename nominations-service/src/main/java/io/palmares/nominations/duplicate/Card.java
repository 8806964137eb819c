package io.palmares.nominations.duplicate;

import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.nominations.duplicate.Suspicion.Reason;
import io.palmares.nominations.nominee.Nominee;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A nominee as the scan sees it.
///
/// @param name words in plain letters, in alphabetical order
/// @param address empty if unknown, like the organisation
record Card(
        String nominee,
        NomineeKind kind,
        String address,
        List<String> words,
        String name,
        String organisation,
        Set<String> partners) {
    private static final int STEM = 4;

    static Card of(Nominee nominee, Spelling spelling) {
        List<String> words = words(nominee.identity().name(), spelling);
        return new Card(
                nominee.nominee(),
                nominee.identity().kind(),
                Objects.requireNonNullElse(nominee.identity().contactKey(), ""),
                words,
                String.join(" ", words),
                plain(Objects.requireNonNullElse(nominee.file().organisation(), ""), spelling),
                nominee.file().partners().stream()
                        .map(partner -> plain(partner, spelling))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<String> words(String text, Spelling spelling) {
        return Arrays.stream(spelling.inLatin(text).replace("'", "").split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    private static String plain(String text, Spelling spelling) {
        return String.join(" ", words(text, spelling));
    }

    /// Who is one has at least one of these in common: only such are compared.
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        keys.add("name " + name);
        words.stream().filter(word -> word.length() >= 3).forEach(word -> {
            keys.add("begins " + word.substring(0, Math.min(STEM, word.length())));
            keys.add("ends " + word.substring(Math.max(0, word.length() - STEM)));
        });
        partners.forEach(partner -> keys.add("partner " + partner));
        Stream.of("address " + address, "organisation " + organisation)
                .filter(key -> !key.endsWith(" "))
                .forEach(keys::add);
        return keys;
    }

    Set<Reason> inCommon(Card other, Spelling spelling) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (!address.isEmpty() && address.equals(other.address)) {
            reasons.add(Reason.SAME_ADDRESS);
        }
        if (name.equals(other.name)) {
            reasons.add(Reason.SAME_NAME);
        } else if (new Likeness(this, other).holds(spelling)) {
            reasons.add(Reason.SIMILAR_NAME);
        }
        if (kind == NomineeKind.ORGANISATION && sharesOrganisation(other)) {
            reasons.add(Reason.SAME_ORGANISATION);
        }
        if (sharesPartners(other)) {
            reasons.add(Reason.SAME_PARTNERS);
        }
        return reasons;
    }

    boolean sharesOrganisation(Card other) {
        return !organisation.isEmpty() && organisation.equals(other.organisation);
    }

    /// Two partners at least, and two thirds of all.
    private boolean sharesPartners(Card other) {
        Set<String> common = new HashSet<>(partners);
        common.retainAll(other.partners);
        int all = partners.size() + other.partners.size() - common.size();
        return common.size() >= 2 && 3 * common.size() >= 2 * all;
    }
}
