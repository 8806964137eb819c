package io.palmares.gateway.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingOurOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://Awards.example,https://awards.example,awards.example",
        "https://awards.example:443/,https://awards.example,awards.example",
        "https://awards.example:8443,https://awards.example:8443,awards.example",
        "http://localhost:8080,http://localhost:8080,localhost",
        "http://localhost:80,http://localhost,localhost"
    })
    void isWhatBrowsersCallIt(URI publicUrl, String origin, String host) {
        assertThat(PublicOrigin.of(publicUrl)).hasValue(new PublicOrigin(origin, host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "https://192.0.2.7",
                "https://[2001:db8::1]:8443",
                "http://awards.example",
                "http://localhost.example"
            })
    void isNoneWhereBrowsersHaveNoPasskeys(URI publicUrl) {
        assertThat(PublicOrigin.of(publicUrl)).isEmpty();
    }
}
