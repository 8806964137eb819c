package io.palmares.web.mvc;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// The version a caller means to change, from `If-Match`. Without the header: 428; unreadable: 400.
///
/// @param value what the document's version must be; if it is another, answer `Problems.staleVersion`
public record ExpectedVersion(long value) {

    /// The `ETag` of a version. Strong: the version tells representations apart byte for byte.
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /// 200 with the body and its `ETag`.
    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().header(HttpHeaders.ETAG, tag(version)).body(body);
    }
}
