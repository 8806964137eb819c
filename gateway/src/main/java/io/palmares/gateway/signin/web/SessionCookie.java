package io.palmares.gateway.signin.web;

import io.palmares.gateway.signin.SessionSecret;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/// The session's cookie.
public final class SessionCookie {

    private final SecretCookie cookie;

    public SessionCookie(boolean secure) {
        this.cookie = new SecretCookie("palmares-session", secure, "Lax");
    }

    public Optional<SessionSecret> read(HttpServletRequest request) {
        return cookie.read(request).filter(SessionSecret::isWellFormed).map(SessionSecret::new);
    }

    /// The header's value that begins a session.
    public String set(SessionSecret secret, Duration life) {
        return cookie.set(secret.value(), life);
    }

    /// The header's value that ends it on this device.
    public String clear() {
        return cookie.clear();
    }
}
