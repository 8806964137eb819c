package io.palmares.web.mvc;

import io.palmares.web.PalmaresSettings;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.CallingService;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.problem.ProblemsByStatus;
import io.palmares.web.time.Clocks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The parameters a controller may ask for by their type.
public final class WebArguments implements WebMvcConfigurer {

    private final PalmaresSettings settings;
    private final Clocks clocks;

    public WebArguments(PalmaresSettings settings, Clocks clocks) {
        this.settings = settings;
        this.clocks = clocks;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Arguments<>(Caller.class, principal(Caller.class)));
        resolvers.add(new Arguments<>(RecentProof.class, this::recentProof));
        resolvers.add(new Arguments<>(CallingService.class, principal(CallingService.class)));
        resolvers.add(new Arguments<>(ExpectedVersion.class, Preconditions::expectedVersion));
        resolvers.add(new Arguments<>(IdempotencyKey.class, Preconditions::idempotencyKey));
        resolvers.add(new Arguments<>(BodyHash.class, BodyHashing::of));
        resolvers.add(new Arguments<>(PageRequest.class, PageRequest::of));
    }

    private RecentProof recentProof(HttpServletRequest request) {
        Caller caller = principal(Caller.class).apply(request);
        return new RecentProof(caller.proof(), clocks.machine().instant(), settings.proofAge());
    }

    private static <T> Function<HttpServletRequest, T> principal(Class<T> type) {
        return request -> {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            Object principal = authentication == null ? null : authentication.getPrincipal();
            if (!type.isInstance(principal)) {
                throw ProblemsByStatus.of(401).exception();
            }
            return type.cast(principal);
        };
    }
}
