package io.palmares.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    Path directory;

    @Test
    void endsWhenAskedButNotWithTheTerminal() throws Exception {
        Ports ports = Ports.choose(0);
        List<String> command = new ArrayList<>(FakeService.fake());
        command.add("--server.port=" + ports.store());
        Child child = Child.start(command, directory.resolve("child.log"));
        await().until(() -> !Ports.isFree(ports.store()));

        new ProcessBuilder("kill", "-INT", String.valueOf(child.process().pid()))
                .start()
                .waitFor();
        new ProcessBuilder("kill", "-HUP", String.valueOf(child.process().pid()))
                .start()
                .waitFor();
        assertThat(child.process().onExit()).isNotCompleted();
        assertThat(Ports.isFree(ports.store())).isFalse();

        child.stop(Duration.ofSeconds(30));
        assertThat(child.isRunning()).isFalse();
        assertThat(child.process().exitValue()).isEqualTo(143);
    }
}
