package io.palmares.web.mvc;

import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.text.Malformed;
import io.palmares.web.text.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `If-Match` and `Idempotency-Key`.
final class Preconditions {

    private static final Pattern STRONG_TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private Preconditions() {}

    static ExpectedVersion expectedVersion(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null) {
            throw Problem.of(
                            CommonProblem.VERSION_REQUIRED, "Send If-Match with the ETag of the version that you read.")
                    .violating("header:If-Match", "required", "must be there")
                    .exception();
        }
        Matcher matcher = STRONG_TAG.matcher(header);
        if (!matcher.matches()) {
            throw malformed("If-Match", "etag", Sentence.of("must be one strong ETag as we gave it, such as \"3\""));
        }
        return new ExpectedVersion(Long.parseLong(matcher.group(1)));
    }

    static IdempotencyKey idempotencyKey(HttpServletRequest request) {
        String header = request.getHeader("Idempotency-Key");
        if (header == null) {
            throw malformed("Idempotency-Key", "required", Sentence.of("must be there"));
        }
        try {
            return new IdempotencyKey(header);
        } catch (Malformed e) {
            throw malformed("Idempotency-Key", e.rule(), e.text());
        }
    }

    private static RuntimeException malformed(String header, String rule, Sentence text) {
        return Problem.of(CommonProblem.MALFORMED_HEADER, "{0} {1}.", header, text)
                .violating("header:" + header, rule, text)
                .exception();
    }
}
