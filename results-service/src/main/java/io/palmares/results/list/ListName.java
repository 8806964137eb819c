package io.palmares.results.list;

/// What a list is found by: its root or hash, base64url, in an edition.
public record ListName(String edition, String name) {}
