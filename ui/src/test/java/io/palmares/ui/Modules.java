package io.palmares.ui;

import java.nio.file.Path;

/// Where the modules and their tests are.
final class Modules {
    static final Path UI = Path.of("src/main/resources/META-INF/resources/ui").toAbsolutePath();
    static final Path JS = Path.of("src/test/js").toAbsolutePath();

    private Modules() {}
}
