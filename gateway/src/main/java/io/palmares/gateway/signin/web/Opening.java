package io.palmares.gateway.signin.web;

import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.Device;
import io.palmares.gateway.signin.OpenSession;
import io.palmares.gateway.signin.SignInTimes;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import io.palmares.web.problem.ProblemsByStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// Opens a session for whoever has shown who they are, and hands over its cookie. A session that came along ends: no
/// cookie that somebody planted is ever signed in.
public final class Opening {

    private final OpenSession openSession;
    private final CurrentSession currentSession;
    private final SessionCookie cookie;
    private final SignInTimes times;

    public Opening(OpenSession openSession, CurrentSession currentSession, SessionCookie cookie, SignInTimes times) {
        this.openSession = openSession;
        this.currentSession = currentSession;
        this.cookie = cookie;
        this.times = times;
    }

    /// With the cookie in the response; for pages that lead on.
    public OpenSession.Opened open(
            PersonId person, Proof.Means means, HttpServletRequest request, HttpServletResponse response) {
        Device device = Device.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
        OpenSession.Opened opened = openSession.of(person, means, device);
        cookie.read(request).ifPresent(currentSession::end);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.set(opened.secret(), times.sessionLife()));
        return opened;
    }

    /// The same for programs: answers with the session, or 401 for somebody who is not known any more.
    public ResponseEntity<?> answer(
            PersonId person, Proof.Means means, HttpServletRequest request, HttpServletResponse response) {
        return currentSession
                .of(open(person, means, request, response).secret())
                .<ResponseEntity<?>>map(SessionAnswer::response)
                .orElseGet(() -> ProblemsByStatus.of(401).response());
    }
}
