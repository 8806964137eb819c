package io.palmares.gateway.pages.web;

/// A service behind did not answer as it should.
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(int status) {
        super("status " + status);
    }
}
