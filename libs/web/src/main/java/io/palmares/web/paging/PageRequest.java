package io.palmares.web.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.text.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Which part of a list a caller wants: `?limit=` (1 to 200, 50 if not said) and `?cursor=`, as we gave it.
///
/// @param after the key of the last item already seen, or null for the beginning; opaque on the wire
public record PageRequest(@Nullable String after, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public static PageRequest of(HttpServletRequest request) {
        return new PageRequest(after(request.getParameter("cursor")), limit(request.getParameter("limit")));
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    private static @Nullable String after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed("cursor", "cursor", Sentence.of("must be a cursor as we gave it"));
        }
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MAX_LIMIT) {
            throw malformed("limit", "range", Sentence.of("must be a number from 1 to {0}", MAX_LIMIT));
        }
        return Integer.parseInt(limit);
    }

    private static RuntimeException malformed(String parameter, String rule, Sentence text) {
        return Problem.of(CommonProblem.MALFORMED_PARAMETER, "{0} {1}.", parameter, text)
                .violating("parameter:" + parameter, rule, text)
                .exception();
    }
}
