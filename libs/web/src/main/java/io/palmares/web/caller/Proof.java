package io.palmares.web.caller;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// When and how a person last showed that it is them.
///
/// @param at by the machine's clock, to the second
public record Proof(Instant at, Means means) {

    /// How, with its word in a token's `amr` (RFC 8176).
    public enum Means {
        /// A one-time code from their mail.
        CODE("otp"),
        /// A passkey, with which the device made sure that its owner is there.
        PASSKEY("pop"),
        /// Another house's word for them (OpenID Connect).
        ELSEWHERE("fed");

        private final String method;

        Means(String method) {
            this.method = method;
        }

        public String method() {
            return method;
        }

        /// Nothing for a word we do not use.
        public static Optional<Means> of(String method) {
            return Stream.of(values())
                    .filter(means -> means.method.equals(method))
                    .findFirst();
        }
    }

    public Proof {
        at = Instant.ofEpochSecond(at.getEpochSecond());
    }
}
