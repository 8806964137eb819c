package io.palmares.results.list;

/// What a list is found by.
///
/// @param owner the edition or the category that it belongs to, and with which it goes
/// @param name its root or hash, base64url
public record ListName(String owner, String name) {}
