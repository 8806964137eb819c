package io.palmares.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Stands for a service: is ready at once, answers with the settings it was given.
final class FakeService {

    private FakeService() {}

    static Programs programs() {
        return (name, mode) -> name == ServiceName.INFRASTRUCTURE ? infrastructure() : fake();
    }

    static List<String> fake() {
        return java(FakeService.class.getName());
    }

    static List<String> infrastructure() {
        return java("io.palmares.local.infrastructure.Infrastructure");
    }

    private static List<String> java(String main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main);
    }

    static void main(String[] arguments) throws IOException {
        byte[] settings = String.join("\n", arguments).getBytes(StandardCharsets.UTF_8);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port(arguments)), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, settings.length);
                exchange.getResponseBody().write(settings);
            }
        });
        server.start();
    }

    private static int port(String[] arguments) {
        for (String argument : arguments) {
            if (argument.startsWith("--server.port=")) {
                return Integer.parseInt(argument.substring("--server.port=".length()));
            }
        }
        throw new IllegalArgumentException("no port");
    }
}
