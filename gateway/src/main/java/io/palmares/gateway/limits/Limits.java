package io.palmares.gateway.limits;

/// Requests a minute, per client (address, or session where there is one) and class. The bucket holds a minute's
/// worth, so a burst of that size passes at once.
///
/// @param codesPerAddress codes to one mail address in ten minutes, whoever asks
public record Limits(int codes, int signIn, int challenges, int ballots, int open, int person, int codesPerAddress) {

    public int perMinute(RouteClass kind) {
        return switch (kind) {
            case CODES -> codes;
            case SIGN_IN -> signIn;
            case CHALLENGES -> challenges;
            case BALLOTS -> ballots;
            case OPEN -> open;
            case PERSON -> person;
        };
    }

    /// One machine plays all people of a demonstration.
    public Limits times(int factor) {
        return new Limits(
                codes * factor,
                signIn * factor,
                challenges * factor,
                ballots * factor,
                open * factor,
                person * factor,
                codesPerAddress * factor);
    }
}
