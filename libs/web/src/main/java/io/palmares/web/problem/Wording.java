package io.palmares.web.problem;

import io.palmares.web.text.Languages;
import io.palmares.web.text.Speech;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Sentences in the reader's language: English as the code says them, the others from
/// `palmares/problems_<language>.properties`. One more file is one more language.
public final class Wording {

    private static final String PREFIX = "problems_";
    private static final String SUFFIX = ".properties";

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    private final Languages languages =
            new Languages(Stream.concat(Stream.of(Locale.ENGLISH), translated()).toList());

    public Wording() {
        bundles.setBasename("palmares.problems");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
    }

    private static Stream<Locale> translated() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:palmares/" + PREFIX + "*" + SUFFIX))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
                    .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
                    .distinct();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a reader understands best.
    ///
    /// @param accepted an `Accept-Language` header
    public Speech speech(@Nullable String accepted) {
        return speech(languages.best(accepted));
    }

    public Speech speech(Locale language) {
        return language.equals(Locale.ENGLISH)
                ? Speech.ENGLISH
                : new Speech(
                        language,
                        (key, english) -> Objects.requireNonNull(bundles.getMessage(key, null, english, language)));
    }

    /// What the reader understands best whose request this thread answers; English where it answers none.
    public Speech ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? speech(asked.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : Speech.ENGLISH;
    }
}
