package io.palmares.gateway.pages.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Languages, and how the files of pages are kept by browsers.
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    private static final String BUNDLES = "classpath*:palmares/messages_*.properties";

    @Bean
    Languages languages() throws IOException {
        Stream<Locale> found = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(BUNDLES))
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(name -> name.substring("messages_".length(), name.length() - ".properties".length()))
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')));
        return new Languages(Stream.concat(Stream.of(Locale.ENGLISH), found)
                .distinct()
                .sorted((a, b) -> a.toLanguageTag().compareTo(b.toLanguageTag()))
                .toList());
    }

    @Bean
    LocaleResolver localeResolver(Languages languages) {
        return new ChosenLanguage(languages);
    }

    @Bean
    WebMvcConfigurer chooseLanguage(LocaleResolver resolver) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LanguageChoice(resolver));
            }
        };
    }

    /// Files in a reproducible jar all have one date: only what is in them tells whether they changed. The
    /// tags are weak, as what travels may be compressed.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tagsOfFiles() {
        ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(tags);
        filter.addUrlPatterns("/ui/*");
        return filter;
    }
}
