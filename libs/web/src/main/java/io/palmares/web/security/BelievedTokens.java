package io.palmares.web.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Remembers the tokens whose signature was checked, since that costs half a millisecond and more, and the
/// gateway sends the same one again for half a minute. Whether a token is still alive is looked at each time.
final class BelievedTokens implements JwtDecoder {

    private static final int KEPT = 2_000;

    private final JwtDecoder signatures;
    private final TokenRules rules;
    private final Map<String, Jwt> believed = Collections.synchronizedMap(new Newest());

    BelievedTokens(JwtDecoder signatures, TokenRules rules) {
        this.signatures = signatures;
        this.rules = rules;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = believed.get(token);
        if (known != null && !rules.validate(known).hasErrors()) {
            return known;
        }
        Jwt checked = signatures.decode(token);
        believed.put(token, checked);
        return checked;
    }

    private static final class Newest extends LinkedHashMap<String, Jwt> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
            return size() > KEPT;
        }
    }
}
