package io.palmares.web.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.palmares.web.PalmaresSettings;
import io.palmares.web.PalmaresSettings.ClockFile;
import io.palmares.web.PalmaresSettings.KeyFiles;
import io.palmares.web.PalmaresSettings.Mode;
import io.palmares.web.PalmaresSettings.Web;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class TwoClocksTest {

    @TempDir
    Path directory;

    @Test
    void onlyTheDeadlinesMoveAndAtOnce() {
        Path file = directory.resolve("clock");
        Clocks clocks = Clocks.movedBy(ClockOffset.reading(file));
        ClockOffset.writing(file).set(Duration.ofDays(-2500).toMillis());
        Instant now = Instant.now();
        assertThat(clocks.deadlines().instant())
                .isCloseTo(now.minus(Duration.ofDays(2500)), within(5, ChronoUnit.SECONDS));
        assertThat(clocks.machine().instant()).isCloseTo(now, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void keepTheOffsetThatAnotherProcessHasSet() {
        Path file = directory.resolve("clock");
        ClockOffset.writing(file).set(12_345);
        assertThat(ClockOffset.reading(file).millis()).isEqualTo(12_345);
        assertThat(ClockOffset.writing(file).millis()).isEqualTo(12_345);
    }

    @Test
    void shareEightBigEndianBytes() throws IOException {
        Path file = directory.resolve("clock");
        Files.write(file, ByteBuffer.allocate(Long.BYTES).putLong(-7).array());
        assertThat(ClockOffset.reading(file).millis()).isEqualTo(-7);
    }

    @Test
    void areTheSameWithoutAFile() {
        Clocks clocks = Clocks.ofMachine();
        assertThat(clocks.deadlines().instant()).isCloseTo(clocks.machine().instant(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void cannotBeMovedInProduction() {
        Path file = directory.resolve("clock");
        assertThatThrownBy(() -> settings(Mode.PRODUCTION, file)).hasMessageContaining("palmares.clock.file");
        assertThat(settings(Mode.PRODUCTION, null).isDemo()).isFalse();
        assertThat(settings(Mode.DEMO, file).isDemo()).isTrue();
    }

    private static PalmaresSettings settings(Mode mode, @Nullable Path file) {
        return new PalmaresSettings(
                mode,
                new KeyFiles(null, null),
                new ClockFile(file),
                new Web("https://palmares.example/problems/", List.of(), DataSize.ofMegabytes(1)),
                Duration.ofMinutes(10));
    }
}
