package io.palmares.gateway.pages.web;

import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.gateway.signin.web.CsrfToken;
import io.palmares.gateway.signin.web.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who reads a page that is not for everyone.
@Component
final class Signed {
    private final SessionCookie cookie;
    private final CurrentSession sessions;

    Signed(SessionCookie cookie, CurrentSession sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    /// The person, or an exception that leads to the sign-in page and back.
    SignedIn in(HttpServletRequest request) {
        return cookie.read(request).flatMap(sessions::of).orElseThrow(() -> new NotSignedIn(request.getRequestURI()));
    }

    /// As [#in], for a form of ours that brought the session's token.
    SignedIn changing(HttpServletRequest request, @Nullable String token) {
        SignedIn person = in(request);
        if (!CsrfToken.isOf(token, person.secret())) throw new OwnForms.ForeignForm();
        return person;
    }

    /// There is no session, or it has ended.
    static final class NotSignedIn extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String wanted;

        NotSignedIn(String wanted) {
            super("not signed in", null, false, false);
            this.wanted = wanted;
        }

        String wanted() {
            return wanted;
        }
    }
}
