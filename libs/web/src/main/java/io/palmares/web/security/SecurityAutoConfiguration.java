package io.palmares.web.security;

import io.palmares.web.PalmaresSettings;
import io.palmares.web.WebAutoConfiguration;
import io.palmares.web.problem.ProblemWriter;
import io.palmares.web.time.Clocks;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/// Who may reach what. A service's name (`spring.application.name`, without `-service`) is its issuer and its audience.
@AutoConfiguration(after = WebAutoConfiguration.class, before = ServletWebSecurityAutoConfiguration.class)
public class SecurityAutoConfiguration {

    @Bean
    TokenSigner tokenSigner(Environment environment, PalmaresSettings settings, Clocks clocks) {
        Path own = required(settings.keys().own(), "palmares.keys.private");
        return new TokenSigner(name(environment), own, clocks.machine());
    }

    @Bean
    ServiceTokens serviceTokens(TokenSigner signer) {
        return new ServiceTokens(signer);
    }

    @Bean
    JwtDecoder callerTokens(Environment environment, PalmaresSettings settings, Clocks clocks) {
        Path trusted = required(settings.keys().trusted(), "palmares.keys.trusted");
        return Tokens.decoder(new TrustedKeys(trusted), name(environment), clocks.machine());
    }

    /// Requests are timed once, as a whole: timing each filter of the chain costs a ballot as much as storing it.
    @Bean
    SecurityObservationSettings timedAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    private static String name(Environment environment) {
        return environment.getRequiredProperty("spring.application.name").replaceFirst("-service$", "");
    }

    private static Path required(@Nullable Path path, String setting) {
        if (path == null) {
            throw new IllegalStateException(setting + " is not set: without keys no call can be believed");
        }
        return path;
    }

    /// Unless the application has chains of its own, as the gateway does.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    static class Chains {

        /// Open to all. A token that comes along is not even looked at, so a ballot names nobody here.
        @Bean
        @Order(1)
        SecurityFilterChain openPaths(HttpSecurity http, PalmaresSettings settings) {
            String[] open = Stream.concat(
                            Stream.of("/api/public/**", "/box/**", "/log/**", "/actuator/health/**", "/v3/api-docs"),
                            settings.web().openPaths().stream())
                    .toArray(String[]::new);
            return stateless(http.securityMatcher(open))
                    .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain callers(
                HttpSecurity http, @Qualifier("callerTokens") JwtDecoder tokens, ProblemWriter writer) {
            SecurityProblems problems = new SecurityProblems(writer);
            return stateless(http)
                    .authorizeHttpRequests(
                            paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                    .permitAll()
                                    .requestMatchers("/actuator/**")
                                    .denyAll()
                                    .requestMatchers("/internal/**")
                                    .hasAuthority(CallerToken.SERVICE)
                                    .anyRequest()
                                    .hasAuthority(CallerToken.PERSON))
                    .oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(problems)
                            .accessDeniedHandler(problems)
                            .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(CallerToken::of)))
                    .exceptionHandling(
                            no -> no.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                    .build();
        }

        private static HttpSecurity stateless(HttpSecurity http) {
            return http.csrf(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .requestCache(AbstractHttpConfigurer::disable)
                    .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        }
    }
}
