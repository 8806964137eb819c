package io.palmares.voting.ballot;

/// The collections of the box's database.
public record BallotStores(Editions editions, AllParts parts, Boxes boxes, RollKeys rolls, Ballots ballots) {}
