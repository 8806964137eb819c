package io.palmares.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(arguments);
    }

    @Test
    void keepsDataBesideTheUserUnlessToldOtherwise() {
        assertThat(parse("up").data()).isEqualTo(Path.of(".awards").toAbsolutePath());
        assertThat(parse("up", "--data", "/srv/awards").data()).isEqualTo(Path.of("/srv/awards"));
    }

    @Test
    void takesThePortItIsGiven() {
        assertThat(parse("demo", "--port", "65535").gatewayPort()).isEqualTo(65_535);
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> parse("demo", "--port", "65536")).hasMessage("--port 65536 is no port (1 to 65535)");
        assertThatThrownBy(() -> parse("demo", "--port", "0")).hasMessage("--port 0 is no port (1 to 65535)");
        assertThatThrownBy(() -> parse("demo", "--port", "http")).hasMessage("--port http is no port (1 to 65535)");
    }

    @Test
    void namesTheOptionThatLacksItsValue() {
        assertThatThrownBy(() -> parse("up", "--data")).hasMessage("--data needs a value");
    }

    @Test
    void refusesAnOptionItDoesNotKnow() {
        assertThatThrownBy(() -> parse("up", "--verbose")).hasMessage("unknown option --verbose");
    }

    @Test
    void refusesAnUnknownCommand() {
        assertThatThrownBy(() -> parse("start")).hasMessage("say one of: up, demo, status, stop");
        assertThatThrownBy(() -> parse()).hasMessage("say one of: up, demo, status, stop");
    }
}
