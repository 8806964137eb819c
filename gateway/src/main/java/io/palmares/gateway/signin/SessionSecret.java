package io.palmares.gateway.signin;

import java.util.regex.Pattern;

/// What a session's cookie holds: 256 random bits. Whoever has it is that person, so only its digest is stored.
public record SessionSecret(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-z]{52}");

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    /// The session's id in the store.
    public String sessionId() {
        return Digest.sha256("session", value);
    }

    /// What the person's own pages send along with each change, and a foreign page cannot know.
    public String csrfToken() {
        return Digest.sha256("csrf", value);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
