package io.palmares.nominations.nominee;

/// The mails that a nominee's document still owes.
public final class Letters {
    private Letters() {}

    /// The consent mail is queued.
    public static Nominee posted(Nominee nominee) {
        return nominee.with(next -> next.letter = false);
    }
}
