package io.palmares.gateway.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/// Forms are taken from our own pages only: nobody is signed in, or out, by another site.
final class OwnForms {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private OwnForms() {}

    /// Browsers say where a form stood; where one says nothing, the page it came from must be of this host.
    static void require(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean ours = site != null ? OURS.contains(site) : origin == null || isHost(origin, request);
        if (!ours) throw new ForeignForm();
    }

    private static boolean isHost(String origin, HttpServletRequest request) {
        try {
            return String.valueOf(request.getHeader("Host"))
                    .equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }

    /// By a new request that reads: going back sends no form again.
    static String goTo(String path) {
        return "redirect:" + path;
    }

    /// A form of another site.
    static final class ForeignForm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForeignForm() {
            super("a form of another site", null, false, false);
        }
    }
}
