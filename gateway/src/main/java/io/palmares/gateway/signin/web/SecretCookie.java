package io.palmares.gateway.signin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// A cookie that holds a secret of ours, out of reach of scripts. Over https its name binds it to this very host and to
/// secure connections.
///
/// @param sameSite `Lax` where links from elsewhere are to bring it along, else `Strict`
public record SecretCookie(String plainName, boolean secure, String sameSite) {

    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /// The header's value that sets it.
    public String set(String secret, Duration life) {
        return ResponseCookie.from(name(), secret)
                .httpOnly(true)
                .secure(secure)
                .sameSite(sameSite)
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }

    /// The header's value that removes it.
    public String clear() {
        return set("", Duration.ZERO);
    }

    private String name() {
        return secure ? "__Host-" + plainName : plainName;
    }
}
