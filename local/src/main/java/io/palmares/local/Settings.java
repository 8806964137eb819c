package io.palmares.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each process is told: where it listens, where the others are, which keys it has.
record Settings(Path data, Mode mode, Ports ports, KeyFiles keys) {

    static final String HOST = "127.0.0.1";
    private static final String LOG_HOST = "awards.example";
    private static final String MAIL_FROM = "no-reply@awards.example";

    /// As `--name=value` arguments.
    List<String> arguments(ServiceName name) {
        return of(name).entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /// What people open. By name, not by number: browsers bind passkeys to a name.
    String publicUrl() {
        return "http://localhost:" + ports.of(ServiceName.GATEWAY);
    }

    String http(ServiceName name) {
        return "http://" + HOST + ":" + ports.of(name);
    }

    Map<String, String> of(ServiceName name) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", HOST);
        settings.put("server.port", String.valueOf(ports.of(name)));
        if (name == ServiceName.INFRASTRUCTURE) {
            settings.putAll(infrastructure());
        } else {
            settings.putAll(shared(name));
            settings.putAll(own(name));
        }
        return settings;
    }

    private Map<String, String> infrastructure() {
        return Map.of(
                "data", data.toString(),
                "broker.port", String.valueOf(ports.broker()),
                "store.port", String.valueOf(ports.store()),
                "mail.port", String.valueOf(ports.mail()));
    }

    private Map<String, String> shared(ServiceName name) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("palmares.mode", mode.label());
        if (mode == Mode.DEMO) {
            settings.put("palmares.clock.file", data.resolve("clock").toString());
        }
        settings.put("palmares.log-host", LOG_HOST);
        settings.put("palmares.public-url", publicUrl());
        settings.put("spring.kafka.bootstrap-servers", HOST + ":" + ports.broker());
        settings.put("palmares.keys.private", keys.privateKey(name).toString());
        settings.put("palmares.keys.trusted", keys.directory().toString());
        settings.put("palmares.secret-file", keys.secret(name).toString());
        settings.put("spring.mail.host", HOST);
        settings.put("spring.mail.port", String.valueOf(ports.mail()));
        settings.put("palmares.mail.from", MAIL_FROM);
        return settings;
    }

    private Map<String, String> own(ServiceName name) {
        Map<String, String> settings = new LinkedHashMap<>();
        switch (name) {
            case INFRASTRUCTURE -> {}
            case NOMINATIONS -> {
                settings.putAll(store("palmares.store", "nominations"));
                settings.put("palmares.setup.organiser", "organiser@awards.example");
                settings.put("palmares.setup.programme", "european-cluster-awards");
                settings.put("palmares.voting.url", http(ServiceName.VOTING));
                settings.put("palmares.results.url", http(ServiceName.RESULTS));
            }
            case VOTING -> {
                settings.putAll(store("palmares.jury.store", "voting-jury"));
                settings.putAll(store("palmares.box.store", "voting-box"));
                settings.put("palmares.nominations.url", http(ServiceName.NOMINATIONS));
                settings.put("palmares.results.url", http(ServiceName.RESULTS));
            }
            case RESULTS -> {
                settings.putAll(store("palmares.store", "results"));
                settings.put("palmares.nominations.url", http(ServiceName.NOMINATIONS));
                settings.put("palmares.voting.url", http(ServiceName.VOTING));
            }
            case GATEWAY -> {
                settings.putAll(store("palmares.store", "gateway"));
                settings.put("palmares.routes.nominations", http(ServiceName.NOMINATIONS));
                settings.put("palmares.routes.voting", http(ServiceName.VOTING));
                settings.put("palmares.routes.results", http(ServiceName.RESULTS));
                settings.put("palmares.mailbox.url", http(ServiceName.INFRASTRUCTURE));
            }
        }
        return settings;
    }

    private Map<String, String> store(String prefix, String database) {
        return Map.of(prefix + ".uri", "mongodb://" + HOST + ":" + ports.store(), prefix + ".database", database);
    }
}
