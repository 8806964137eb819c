package io.palmares.results.publication.web;

import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How public answers are cached and divided. What may change is asked for again each time, so that one instant shows
/// everywhere; versions never change.
final class Answers {
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private Answers() {}

    static ResponseEntity<Object> fresh(Object body) {
        return ResponseEntity.ok().cacheControl(ASK_AGAIN).body(body);
    }

    static ResponseEntity<Object> fresh(MediaType type, String text) {
        return ResponseEntity.ok().cacheControl(ASK_AGAIN).contentType(type).body(text);
    }

    static ResponseEntity<Object> json(String canonical, boolean forEver) {
        return canonical(forEver).body(canonical);
    }

    /// In the language that the reader preferred.
    static ResponseEntity<Object> json(String canonical, Locale language, boolean forEver) {
        return canonical(forEver)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(canonical);
    }

    private static ResponseEntity.BodyBuilder canonical(boolean forEver) {
        return ResponseEntity.ok().cacheControl(forEver ? FOR_EVER : ASK_AGAIN).contentType(MediaType.APPLICATION_JSON);
    }

    /// The asked-for part of a list that is short enough to be read as a whole.
    ///
    /// @param key different for each item
    static <T, R> ResponseEntity<?> part(
            List<T> all, Function<T, String> key, Function<T, R> shape, PageRequest page, HttpServletRequest request) {
        int from = page.after() == null ? 0 : after(all, key, page.after());
        List<T> found = all.subList(from, Math.min(all.size(), from + page.limit() + 1));
        ResponseEntity<Paged<R>> part = Paged.of(found, page, key).map(shape).response(request);
        return ResponseEntity.ok()
                .headers(part.getHeaders())
                .cacheControl(ASK_AGAIN)
                .body(part.getBody());
    }

    private static <T> int after(List<T> all, Function<T, String> key, String last) {
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) return i + 1;
        }
        throw Problem.of(CommonProblem.MALFORMED_PARAMETER, "The cursor names nothing in this list. Begin again.")
                .violating("parameter:cursor", "cursor", "must be a cursor as we gave it")
                .exception();
    }

    static ResponseEntity<Object> noEdition() {
        return Problems.notFound("There is no such published edition.");
    }

    static ResponseEntity<Object> noCategory() {
        return Problems.notFound("There is no such category in a published edition.");
    }
}
