package io.palmares.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What the gateway is told from outside, beside what every service is.
///
/// @param publicUrl how people reach it; `https` makes the session's cookie secure
/// @param secretFile random bytes that protect stored codes; without it codes do not outlive a restart
@ConfigurationProperties("palmares")
public record GatewaySettings(
        URI publicUrl,
        @Nullable Path secretFile,
        RouteTargets routes,
        StoreAddress store,
        Sender mail,
        @DefaultValue Mailbox mailbox,
        @DefaultValue SignIn signIn,
        @DefaultValue Calls calls) {

    /// Where the three services are.
    public record RouteTargets(URI nominations, URI voting, URI results) {}

    /// The gateway's own database.
    public record StoreAddress(
            String uri, @DefaultValue("gateway") String database) {}

    /// Who sends the codes.
    public record Sender(String from) {}

    /// The page of sent mails that demonstrations have.
    public record Mailbox(@Nullable URI url) {

        public Mailbox {
            url = url == null || url.toString().isEmpty() ? null : url;
        }
    }

    /// How long codes, sessions and questions to passkeys live, by the machine's clock.
    ///
    /// @param issuers other houses whose word for a person is believed
    public record SignIn(
            @DefaultValue("10m") Duration codeLife,
            @DefaultValue("8h") Duration sessionLife,
            @DefaultValue("5m") Duration challengeLife,
            @DefaultValue("60s") Duration rolesRefresh,
            @DefaultValue Set<URI> issuers) {

        public SignIn {
            issuers = Set.copyOf(issuers);
        }
    }

    /// Limits of calls to the services behind.
    ///
    /// @param limit for any call but a ballot's
    /// @param ballotLimit under the time the ballot box drains before it seals
    /// @param maxBallot the largest body at the ballot box
    /// @param concurrent calls to one service at the same time
    /// @param listeners streams of events that are open at the same time
    /// @param silence after which a stream of events is taken for dead; the service speaks four times as often
    public record Calls(
            @DefaultValue("15s") Duration limit,
            @DefaultValue("3s") Duration ballotLimit,
            @DefaultValue("64KB") DataSize maxBallot,
            @DefaultValue("100") int concurrent,
            @DefaultValue("2000") int listeners,
            @DefaultValue("60s") Duration silence) {}

    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }
}
