package io.palmares.nominations.duplicate.text;

import com.ibm.icu.text.Transliterator;
import io.palmares.nominations.duplicate.Spelling;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Spelling by ICU's transliteration and the Levenshtein distance.
public final class LibrarySpelling implements Spelling {
    /// ICU's tables are large, and few services need them at once: made at the first use.
    private static final class Latin {
        static final Transliterator ALL = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    @Override
    public String inLatin(String text) {
        return Latin.ALL.transliterate(text);
    }

    @Override
    public boolean areWithin(int edits, String one, String other) {
        return new LevenshteinDistance(edits).apply(one, other) >= 0;
    }
}
