package io.palmares.web.openapi;

import io.palmares.web.caller.Caller;
import io.palmares.web.caller.CallingService;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.mvc.RecentProof;
import io.palmares.web.paging.PageRequest;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/// Says about our own parameter types what callers really send.
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
public class OpenApiAutoConfiguration {

    @Bean
    GlobalOperationCustomizer ourParameters() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class,
                        CallingService.class,
                        BodyHash.class,
                        IdempotencyKey.class,
                        ExpectedVersion.class,
                        PageRequest.class,
                        RecentProof.class);
        return new OurParameters();
    }

    @Bean
    IdsAsTexts idsAsTexts() {
        return new IdsAsTexts();
    }
}
