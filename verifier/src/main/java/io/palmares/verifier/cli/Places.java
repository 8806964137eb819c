package io.palmares.verifier.cli;

import io.palmares.verifier.mirror.DirectoryMirror;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.mirror.WebMirror;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a person means by a directory or an address.
final class Places {
    private Places() {}

    /// @throws WrongUsage if there is no edition, or more than one
    static Mirror find(String place) {
        if (place.startsWith("http://") || place.startsWith("https://")) return new WebMirror(address(place));
        Path directory = path(place);
        if (Files.isRegularFile(directory.resolve("checkpoint"))) return new DirectoryMirror(directory);
        List<Path> editions = editions(directory.resolve("log"));
        if (editions.size() == 1) return new DirectoryMirror(editions.getFirst());
        throw new WrongUsage(
                editions.isEmpty()
                        ? directory + " holds no log/EDITION/checkpoint"
                        : directory + " holds several editions, name one: " + editions);
    }

    /// @throws WrongUsage if it is none
    static String address(String place) {
        try {
            URI address = URI.create(place);
            if (address.getHost() != null && address.getQuery() == null && address.getFragment() == null) return place;
        } catch (IllegalArgumentException none) {
            throw new WrongUsage("no address: " + none.getMessage());
        }
        throw new WrongUsage("no address of an edition: " + place);
    }

    /// @throws WrongUsage if it is none
    static Path path(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException none) {
            throw new WrongUsage("no file or directory: " + none.getMessage());
        }
    }

    private static List<Path> editions(Path logs) {
        if (!Files.isDirectory(logs)) return List.of();
        try (Stream<Path> editions = Files.list(logs)) {
            return editions.filter(e -> Files.isRegularFile(e.resolve("checkpoint")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
