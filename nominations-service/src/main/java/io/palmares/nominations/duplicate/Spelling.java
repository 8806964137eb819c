package io.palmares.nominations.duplicate;

/// How names are written.
public interface Spelling {
    /// In plain lower-case Latin letters, whatever the script.
    String inLatin(String text);

    /// Whether at most so many letters have to be put in, taken out or changed to make one the other.
    boolean areWithin(int edits, String one, String other);
}
