package io.palmares.tally;

/// The two sides of a [Rule.Blend]: what the jury gave and what the electorate cast.
public record Sides(Profile jury, Profile electorate) implements Profile {
    public Sides {
        if (jury.candidates() != electorate.candidates()) {
            throw new IllegalArgumentException("sides: not about the same candidates");
        }
    }

    @Override
    public int candidates() {
        return jury.candidates();
    }

    @Override
    public long ballots() {
        return electorate.ballots();
    }
}
