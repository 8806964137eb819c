package io.palmares.web.id;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Ids that say nothing: no time, no counter, no machine in them.
public final class RandomIds {

    private final RandomGenerator random;

    /// Ids from this source of chance.
    ///
    /// @param random a `SecureRandom` outside tests
    public RandomIds(RandomGenerator random) {
        this.random = random;
    }

    /// 8 characters (40 bits): a candidate on a ballot paper.
    public String candidate() {
        return IntStream.range(0, 8)
                .mapToObj(i -> String.valueOf(Crockford.ALPHABET.charAt(random.nextInt(32))))
                .collect(Collectors.joining());
    }

    /// 128 bits, 26 characters: anything else.
    public String next() {
        return Crockford.encode(bytes(16));
    }

    /// 256 bits, 52 characters: something that must not be guessed, as a session or a link.
    public String secret() {
        return Crockford.encode(bytes(32));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
