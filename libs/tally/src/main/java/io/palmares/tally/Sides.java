package io.palmares.tally;

/// The two sides of a [Rule.Blend]: what the jury gave and what the electorate cast.
public record Sides(Profile jury, Profile electorate) implements Profile {
    @Override
    public long ballots() {
        return electorate.ballots();
    }
}
