package io.palmares.web.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Tells words that mix letters of the scripts whose letters look alike: a Cyrillic а in a Latin name makes another
/// nominee that looks the same. After UTS 39's "highly restrictive" level, for these three scripts; words of one
/// script each may stand side by side.
final class Scripts {

    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private Scripts() {}

    static boolean mixes(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{M}]+")).anyMatch(Scripts::mixesInWord);
    }

    private static boolean mixesInWord(String word) {
        return word.codePoints()
                        .mapToObj(UnicodeScript::of)
                        .filter(ALIKE::contains)
                        .distinct()
                        .count()
                > 1;
    }
}
