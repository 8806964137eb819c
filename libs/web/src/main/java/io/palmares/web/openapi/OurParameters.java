package io.palmares.web.openapi;

import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.paging.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/// The headers and parameters behind our argument types, and that every refusal is a problem.
final class OurParameters implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        List<Class<?>> types = Arrays.asList(method.getMethod().getParameterTypes());
        if (types.contains(IdempotencyKey.class)) {
            operation.addParametersItem(header("Idempotency-Key", "Your own name for this act, 8 to 128 characters."));
        }
        if (types.contains(ExpectedVersion.class)) {
            operation.addParametersItem(header("If-Match", "The ETag of the version you read."));
        }
        if (types.contains(PageRequest.class)) {
            operation.addParametersItem(query("cursor").schema(new StringSchema()));
            operation.addParametersItem(query("limit").schema(limit()));
        }
        operation.getResponses().addApiResponse("default", problem());
        return operation;
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
    }

    private static Schema<?> limit() {
        Schema<?> limit =
                new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        limit.setDefault(PageRequest.DEFAULT_LIMIT);
        return limit;
    }

    private static Parameter query(String name) {
        return new Parameter().in("query").name(name).required(false);
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("A problem, RFC 9457: `code` tells which, `type` is its page.")
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(new ObjectSchema())));
    }
}
