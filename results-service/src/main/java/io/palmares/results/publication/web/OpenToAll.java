package io.palmares.results.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What all public answers have in common: they are in the public domain (CC0, a `license` link as in RFC 4946), and
/// their `ETag` is a digest of their bytes and of nothing else. That every site may read them is the gateway's to say:
/// said twice, browsers believe neither.
@Configuration(proxyBeanMethods = false)
class OpenToAll implements WebMvcConfigurer, HandlerInterceptor {
    static final String BASE = "/api/public/v1";
    private static final String CC0 = "<https://creativecommons.org/publicdomain/zero/1.0/>; rel=\"license\"";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(BASE + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.LINK, CC0);
        return true;
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> digests() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns(BASE + "/editions", BASE + "/editions/*", BASE + "/winners", BASE + "/laureates/*");
        return filter;
    }
}
