package io.palmares.gateway.limits;

import java.util.Set;

/// Kinds of requests that are limited apart from each other.
public enum RouteClass {
    /// Asking for a code: each may send a mail.
    CODES,
    /// Trying a code or a passkey.
    SIGN_IN,
    /// Asking for the question that a passkey answers: every visit of the sign-in page does.
    CHALLENGES,
    /// The ballot box: a whole conference may come from one address.
    BALLOTS,
    /// The public pages and their programs.
    OPEN,
    /// Everything a signed-in person does.
    PERSON;

    private static final Set<String> CODE_PATHS = Set.of("/auth/codes", "/sign-in/codes");
    private static final Set<String> SESSION_PATHS =
            Set.of("/auth/sessions", "/auth/sessions/passkey", "/sign-in/sessions");
    private static final String CHALLENGE_PATH = "/auth/sessions/challenges";

    /// The class of a request that a person's session cookie does or does not come with.
    public static RouteClass of(String path, boolean withSession) {
        if (CODE_PATHS.contains(path)) {
            return CODES;
        }
        if (SESSION_PATHS.contains(path)) {
            return SIGN_IN;
        }
        if (CHALLENGE_PATH.equals(path)) {
            return CHALLENGES;
        }
        if (path.startsWith("/box/")) {
            return BALLOTS;
        }
        return withSession && mayHaveSession(path) ? PERSON : OPEN;
    }

    /// Whether a session means anything there: not where people are told apart by nothing, nor before they signed in.
    public static boolean mayHaveSession(String path) {
        return !path.startsWith("/box/")
                && !path.startsWith("/api/public/")
                && !path.startsWith("/log/")
                && !CODE_PATHS.contains(path)
                && !CHALLENGE_PATH.equals(path)
                && !SESSION_PATHS.contains(path);
    }
}
