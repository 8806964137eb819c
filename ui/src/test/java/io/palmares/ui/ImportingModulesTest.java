package io.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing builds the modules, so nothing else tells of a name that is imported and not there before a reader's browser
/// does.
class ImportingModulesTest {
    private static final Path ALL = Path.of("src/main/resources/META-INF/resources/ui");
    private static final Pattern IMPORT = Pattern.compile("import \\{([^}]*)\\} from '(\\.[^']*)'");
    private static final Pattern DECLARED =
            Pattern.compile("export (?:async )?(?:const|let|function\\*?|class) (?:\\{([^}]*)\\}|(\\w+))");
    private static final Pattern NAME = Pattern.compile("(\\w+)(?: as (\\w+))?");
    private static final Pattern LISTED = Pattern.compile("export \\{([^}]*)\\}");

    @Test
    void findsEveryNameWhereItIsImportedFrom() throws IOException {
        List<String> missing = new ArrayList<>();
        int imports = 0;
        for (Path module : modules()) {
            for (var it : IMPORT.matcher(Files.readString(module)).results().toList()) {
                Path from = Objects.requireNonNull(module.getParent())
                        .resolve(it.group(2))
                        .normalize();
                Set<String> there = Files.exists(from) ? exports(from) : Set.of();
                for (Name name : names(it.group(1))) {
                    imports++;
                    if (!there.contains(name.there())) missing.add(module + ": " + name.there() + " of " + from);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(imports).isGreaterThan(100);
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(ALL)) {
            return files.filter(it -> it.toString().endsWith(".js")).toList();
        }
    }

    private static Set<String> exports(Path module) throws IOException {
        String text = Files.readString(module);
        Set<String> exported = new HashSet<>();
        DECLARED.matcher(text).results().forEach(it -> {
            if (it.group(2) != null) exported.add(it.group(2));
            else names(it.group(1)).forEach(name -> exported.add(name.there()));
        });
        LISTED.matcher(text)
                .results()
                .flatMap(it -> names(it.group(1)).stream())
                .forEach(name -> exported.add(name.here()));
        return exported;
    }

    /// `there as here`: what the exporting module calls it and what the importing one does; often one name for both.
    private record Name(String there, String here) {}

    private static List<Name> names(String list) {
        return NAME.matcher(list)
                .results()
                .map(it -> new Name(it.group(1), Objects.requireNonNullElse(it.group(2), it.group(1))))
                .toList();
    }
}
