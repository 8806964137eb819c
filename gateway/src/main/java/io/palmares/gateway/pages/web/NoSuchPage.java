package io.palmares.gateway.pages.web;

/// There is nothing to show at this address.
final class NoSuchPage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchPage() {
        super("no such page", null, false, false);
    }
}
