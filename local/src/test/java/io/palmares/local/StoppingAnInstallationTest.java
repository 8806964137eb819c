package io.palmares.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingAnInstallationTest {

    @TempDir
    Path data;

    private final Options options = Options.forTests().withPrograms((name, mode) -> FakeService.fake());

    @Test
    void endsEveryProcessAndForgetsThem() {
        Installation installation = Installation.start(data, options);
        List<Long> pids =
                Arrays.stream(ServiceName.values()).map(installation::pid).toList();

        installation.stop();

        assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        assertThat(Running.running(data)).isEmpty();
    }

    @Test
    void startsAgainOnTheSameDataWithTheSameKeys() throws Exception {
        Installation.start(data, options).stop();
        byte[] key = Files.readAllBytes(data.resolve("keys/voting.key"));

        Installation.start(data, options).stop();

        assertThat(data.resolve("keys/voting.key")).hasBinaryContent(key);
    }

    @Test
    void stopsWhatAnswersWhenOneDoesNot() {
        Programs oneIsSilent = (name, mode) -> name == ServiceName.VOTING ? List.of("sleep", "60") : FakeService.fake();
        Options impatient = new Options(Mode.DEMO, 0, oneIsSilent, Duration.ofSeconds(3), line -> {});

        assertThatThrownBy(() -> Installation.start(data, impatient))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("VOTING");

        assertThat(ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().commandLine().orElse("").contains(data.toString())))
                .isEmpty();
    }

    @Test
    void endsWhatAKilledSupervisorLeft() throws Exception {
        Process left = new ProcessBuilder("sleep", "60").start();
        State state = State.of("answering", java.net.URI.create("http://127.0.0.1:1"));
        state.put(ServiceName.VOTING, left.pid(), "http://127.0.0.1:2");
        state.write(DataDirectory.stateIn(data));

        Installation.start(data, options).stop();

        assertThat(left.isAlive()).isFalse();
    }
}
