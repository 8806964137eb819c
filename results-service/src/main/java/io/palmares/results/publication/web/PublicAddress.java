package io.palmares.results.publication.web;

import java.net.URI;

/// Where the public finds this installation.
///
/// @param start what every link begins with, without a slash at the end
public record PublicAddress(String start) {
    public static PublicAddress of(URI url) {
        return new PublicAddress(url.toString().replaceAll("/+$", ""));
    }

    String host() {
        return URI.create(start).getHost();
    }

    String of(String path) {
        return start + OpenToAll.BASE + path;
    }
}
