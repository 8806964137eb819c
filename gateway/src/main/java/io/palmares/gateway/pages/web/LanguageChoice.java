package io.palmares.gateway.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/// Takes `?lang=` for a choice, on pages that are read.
record LanguageChoice(LocaleResolver resolver) implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter("lang");
        if (request.getMethod().equals("GET") && wanted != null && wanted.matches("[a-z]{2,3}")) {
            resolver.setLocale(request, response, Locale.of(wanted));
        }
        return true;
    }
}
