package io.palmares.voting.jury.web;

/// The body of a request that has nothing to say: `{}`, or none.
record Nothing() {}
