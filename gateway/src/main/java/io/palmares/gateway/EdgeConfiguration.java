package io.palmares.gateway;

import io.palmares.gateway.limits.Limits;
import io.palmares.gateway.limits.RateLimits;
import io.palmares.gateway.limits.buckets.BucketLimits;
import io.palmares.gateway.limits.web.RateLimitFilter;
import io.palmares.gateway.routing.web.BufferedBody;
import io.palmares.gateway.signin.web.SessionCookie;
import io.palmares.web.PalmaresSettings;
import io.palmares.web.mvc.BodyLimit;
import io.palmares.web.problem.ProblemWriter;
import jakarta.servlet.Filter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What each request passes before it is routed.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class EdgeConfiguration {

    @Bean
    BucketLimits limits(LimitSettings limits, PalmaresSettings settings) {
        Limits perMinute = limits.limits();
        return new BucketLimits(settings.isDemo() ? perMinute.times(limits.demoFactor()) : perMinute);
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimit(RateLimits limits, SessionCookie cookie, ProblemWriter writer) {
        return at("rateLimit", Ordered.HIGHEST_PRECEDENCE + 10, new RateLimitFilter(limits, cookie, writer), "/*");
    }

    @Bean
    FilterRegistrationBean<BodyLimit> ballotLimit(GatewaySettings settings, ProblemWriter writer) {
        return at(
                "ballotLimit",
                Ordered.HIGHEST_PRECEDENCE + 20,
                new BodyLimit(settings.calls().maxBallot(), writer),
                "/box/*");
    }

    @Bean
    FilterRegistrationBean<BufferedBody> bufferedBody() {
        return at("bufferedBody", 0, new BufferedBody(), "/api/*", "/box/*");
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(String name, int order, F filter, String... paths) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(order);
        registration.addUrlPatterns(paths);
        return registration;
    }
}
