package io.palmares.nominations.nominee;

import java.net.URI;

/// What may be published as an address on the web.
public final class WebLink {
    private static final int LONGEST = 500;

    private WebLink() {}

    public static boolean isOne(String link) {
        try {
            URI uri = URI.create(link);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && link.length() <= LONGEST;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
