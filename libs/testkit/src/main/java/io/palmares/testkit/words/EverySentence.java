package io.palmares.testkit.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.text.Sentence;
import io.palmares.web.text.Speech;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What a service says to people, held against the bundles of every language there is.
public final class EverySentence {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Set<String> sentences;

    private EverySentence(Set<String> sentences) {
        this.sentences = sentences;
    }

    /// What is said in the main classes that these stand with.
    public static EverySentence with(Class<?>... anchors) {
        return new EverySentence(SpokenWords.of(Stream.of(anchors).flatMap(EverySentence::besides))
                .sentences());
    }

    /// Every sentence has its words in each language, with the same parameters.
    public void isInEveryLanguage() throws IOException {
        assertThat(sentences.stream().map(Sentence::key)).as("keys").doesNotHaveDuplicates();
        List<Resource> bundles = bundles();
        assertThat(bundles).as("bundles").isNotEmpty();
        for (Resource bundle : bundles) {
            Properties words = read(bundle);
            assertThat(sentences.stream().filter(each -> !saysTheSame(words, each)))
                    .as("to be said, with their parameters, in %s", bundle.getFilename())
                    .isEmpty();
        }
    }

    /// Each constant has its word in each language: it may be a parameter.
    public static void hasWordsFor(Enum<?>... constants) throws IOException {
        for (Resource bundle : bundles()) {
            assertThat(read(bundle).stringPropertyNames())
                    .as("words in %s", bundle.getFilename())
                    .containsAll(Stream.of(constants).map(Speech::key).toList());
        }
    }

    private static boolean saysTheSame(Properties words, String english) {
        String text = words.getProperty(Sentence.key(english));
        return text != null && places(text).equals(places(english));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(each -> each.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Resource> bundles() throws IOException {
        return List.of(
                new PathMatchingResourcePatternResolver().getResources("classpath*:palmares/problems_*.properties"));
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }

    private static Stream<byte[]> besides(Class<?> anchor) {
        try {
            URI place =
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return classes(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return classes(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("no classes with " + anchor, unreadable);
        }
    }

    private static Stream<byte[]> classes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class")).map(EverySentence::bytes).toList().stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
