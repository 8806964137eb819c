package io.palmares.gateway.passkey;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Where people reach us, as passkeys are bound to it. It comes from the settings: what a request says of its host is
/// not believed.
///
/// @param value scheme, host and, where it is not the scheme's own, port
/// @param host the relying party's id
public record PublicOrigin(String value, String host) {

    /// Nothing where browsers have no passkeys: at an address of numbers, which is no relying party's id, and without
    /// TLS elsewhere than on the machine itself.
    public static Optional<PublicOrigin> of(URI publicUrl) {
        String scheme = publicUrl.getScheme().toLowerCase(Locale.ROOT);
        String host = publicUrl.getHost().toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || host.equals("localhost") || host.endsWith(".localhost");
        return safe && !isNumbers(host)
                ? Optional.of(new PublicOrigin(scheme + "://" + host + port(scheme, publicUrl.getPort()), host))
                : Optional.empty();
    }

    private static String port(String scheme, int port) {
        boolean own = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return own ? "" : ":" + port;
    }

    private static boolean isNumbers(String host) {
        try {
            InetAddress.ofLiteral(host);
            return true;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
