package io.palmares.gateway;

import io.palmares.gateway.limits.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Requests a minute; see [Limits].
@ConfigurationProperties("palmares.limits")
record LimitSettings(
        @DefaultValue("20") int codes,
        @DefaultValue("30") int signIn,
        @DefaultValue("120") int challenges,
        @DefaultValue("3000") int ballots,
        @DefaultValue("1200") int open,
        @DefaultValue("600") int person,
        @DefaultValue("5") int codesPerAddress,
        @DefaultValue("100") int demoFactor) {

    Limits limits() {
        return new Limits(codes, signIn, challenges, ballots, open, person, codesPerAddress);
    }
}
