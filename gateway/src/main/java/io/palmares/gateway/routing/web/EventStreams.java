package io.palmares.gateway.routing.web;

import io.palmares.gateway.GatewaySettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Passes Server-Sent Events on as they come. A stream may stay open as long as both sides like, so it has connections
/// of its own, and no time limit but that the service must say something now and then. When the listener leaves, the
/// connection behind is broken off: reading it to its end, as for other answers, would keep it for ever.
final class EventStreams implements AutoCloseable {
    private static final int LARGEST_REFUSAL = 65_536;
    private final CloseableHttpClient client;
    private final URI target;

    EventStreams(URI target, GatewaySettings.Calls calls) {
        this.target = target;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(calls.listeners())
                        .setMaxConnPerRoute(calls.listeners())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(100, TimeUnit.MILLISECONDS)
                        .setResponseTimeout(Timeout.of(calls.silence()))
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    /// Answers as soon as the service has begun to.
    ServerResponse open(ServerRequest request) throws IOException {
        HttpGet call = new HttpGet(target.resolve(request.uri().getRawPath()));
        call.setHeader(HttpHeaders.ACCEPT, MediaType.TEXT_EVENT_STREAM_VALUE);
        @Nullable String last = request.headers().firstHeader("Last-Event-ID");
        if (last != null) {
            call.setHeader("Last-Event-ID", last);
        }
        ClassicHttpResponse answer = client.executeOpen(null, call, null);
        return answer.getCode() == 200 ? stream(call, answer) : refusal(answer);
    }

    private static ServerResponse stream(HttpGet call, ClassicHttpResponse answer) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build((request, response) -> {
                    try {
                        pass(answer.getEntity(), response.getOutputStream());
                    } catch (IOException oneSideLeft) {
                        // A browser comes back by itself, with the id of the last event it knows.
                    } finally {
                        call.cancel();
                    }
                    return null;
                });
    }

    private static void pass(HttpEntity entity, OutputStream listener) throws IOException {
        InputStream events = entity.getContent();
        byte[] buffer = new byte[8192];
        for (int read = events.read(buffer); read >= 0; read = events.read(buffer)) {
            listener.write(buffer, 0, read);
            listener.flush();
        }
    }

    private static ServerResponse refusal(ClassicHttpResponse answer) throws IOException {
        try (answer) {
            byte @Nullable [] body = EntityUtils.toByteArray(answer.getEntity(), LARGEST_REFUSAL);
            @Nullable Header type = answer.getFirstHeader(HttpHeaders.CONTENT_TYPE);
            ServerResponse.BodyBuilder refusal = ServerResponse.status(answer.getCode());
            if (type != null) {
                refusal.header(HttpHeaders.CONTENT_TYPE, type.getValue());
            }
            return refusal.build((request, response) -> {
                response.getOutputStream().write(body == null ? new byte[0] : body);
                return null;
            });
        }
    }

    /// Open streams would hold up the end.
    @EventListener(ContextClosedEvent.class)
    @Override
    public void close() throws IOException {
        client.close();
    }
}
