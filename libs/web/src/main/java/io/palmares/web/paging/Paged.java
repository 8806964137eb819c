package io.palmares.web.paging;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/// A part of a list, and where it goes on.
///
/// @param next the cursor of the following part; null if this is the last
public record Paged<T>(List<T> items, @Nullable String next) {

    public Paged {
        items = List.copyOf(items);
    }

    /// From up to `limit + 1` items that come after the request's key, in key order: the one too many only tells that
    /// there is more.
    public static <T> Paged<T> of(List<T> found, PageRequest request, Function<T, String> key) {
        if (found.size() <= request.limit()) {
            return new Paged<>(found, null);
        }
        List<T> items = found.subList(0, request.limit());
        return new Paged<>(items, PageRequest.cursor(key.apply(items.getLast())));
    }

    /// Another shape of the same part.
    public <R> Paged<R> map(Function<T, R> each) {
        return new Paged<>(items.stream().map(each).toList(), next);
    }

    /// 200, with an RFC 8288 `Link` to the next part.
    public ResponseEntity<Paged<T>> response(HttpServletRequest request) {
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        return (next == null ? ok : ok.header(HttpHeaders.LINK, link(request, next))).body(this);
    }

    private static String link(HttpServletRequest request, String next) {
        String query = request.getQueryString();
        String there = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query)
                .replaceQueryParam("cursor", next)
                .build(true)
                .toUriString();
        return "<" + there + ">; rel=\"next\"";
    }
}
