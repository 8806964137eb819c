package io.palmares.acceptance;

import io.palmares.local.Installation;
import io.palmares.local.Options;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A gateway to tell stories to: the one named by `-Dpalmares.gateway=…`, or that of an embedded default started for
/// the purpose.
record SystemUnderTest(URI gateway, @Nullable Installation installation) implements AutoCloseable {
    static SystemUnderTest given() throws IOException {
        String address = System.getProperty("palmares.gateway");
        return address == null ? embedded() : new SystemUnderTest(URI.create(address), null);
    }

    static SystemUnderTest embedded() throws IOException {
        Path data = Files.createTempDirectory(Path.of("target"), "story");
        Installation installation = Installation.start(data, Options.forTests());
        return new SystemUnderTest(installation.gateway(), installation);
    }

    @Override
    public void close() {
        if (installation != null) installation.stop();
    }
}
