package io.palmares.gateway.signin.web;

import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.web.mvc.RecentProof;
import io.palmares.web.problem.ProblemsByStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;

/// Who sends a request to the gateway's own interface. What is missing is thrown as a problem.
public final class OwnCaller {

    private final SessionCookie cookie;
    private final CurrentSession sessions;
    private final Clock machine;
    private final Duration proofAge;

    public OwnCaller(SessionCookie cookie, CurrentSession sessions, Clock machine, Duration proofAge) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.machine = machine;
        this.proofAge = proofAge;
    }

    public SignedIn reading(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(sessions::of)
                .orElseThrow(() -> ProblemsByStatus.of(401).exception());
    }

    /// Needs the session's token as well.
    public SignedIn changing(HttpServletRequest request) {
        SignedIn who = reading(request);
        CsrfToken.missing(request, who.secret()).ifPresent(problem -> {
            throw problem.exception();
        });
        return who;
    }

    /// Needs a recent proof as well.
    public SignedIn proven(HttpServletRequest request) {
        SignedIn who = changing(request);
        new RecentProof(who.session().proof(), machine.instant(), proofAge).require();
        return who;
    }
}
