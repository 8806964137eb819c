package io.palmares.web.problem;

/// A kind of refusal or failure that has a page of its own, `docs/problems/<code>.md`. A service adds its own kinds
/// with an enum that implements this.
public interface ProblemType {

    /// Lower case with dashes: the page's name, and what programs switch on.
    String code();

    /// The HTTP status code.
    int status();

    /// Fixed, one for all occurrences.
    String title();
}
