package io.palmares.gateway.signin.web;

import io.palmares.gateway.signin.SessionSecret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// The session's cookie. Over https its name binds it to this very host and to secure connections.
public final class SessionCookie {

    private final boolean secure;
    private final String name;

    public SessionCookie(boolean secure) {
        this.secure = secure;
        this.name = secure ? "__Host-palmares-session" : "palmares-session";
    }

    public Optional<SessionSecret> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(SessionSecret::isWellFormed)
                        .findFirst()
                        .map(SessionSecret::new);
    }

    /// The header's value that begins a session.
    public String set(SessionSecret secret, Duration life) {
        return cookie(secret.value(), life);
    }

    /// The header's value that ends it on this device.
    public String clear() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration life) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }
}
