package io.palmares.nominations.nomination;

import io.palmares.aggregate.MasterSecret;
import io.palmares.web.id.Crockford;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// The id of the nominee that a nomination names: whoever names the same kind, name and address names the same
/// nominee. Nobody without the service's secret can tell from an id who it is.
public final class NomineeIds {
    private final MasterSecret secret;

    public NomineeIds(MasterSecret secret) {
        this.secret = secret;
    }

    String of(Nomination nomination) {
        Nomination.Content content = nomination.content();
        return of(
                nomination.edition(),
                nomination.category(),
                content.kind() + "\n" + plain(content.name()) + "\n" + plain(content.contact()));
    }

    public String of(String edition, String category, String identity) {
        byte[] mark = secret.mark("nominee", edition + ":" + category + ":" + identity)
                .toArray();
        return Crockford.encode(Arrays.copyOf(mark, 16));
    }

    /// What names are compared by: without case, accents' forms and repeated spaces.
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
