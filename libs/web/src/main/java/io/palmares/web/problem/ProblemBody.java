package io.palmares.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// RFC 9457 on the wire.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<ViolationBody> violations,
        String traceId) {}
