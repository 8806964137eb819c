package io.palmares.results.key.web;

import io.palmares.results.key.KeepKeys;
import io.palmares.web.caller.CallingService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// For nominations-service, which names the keys when it publishes an edition.
@RestController
class KeysController {
    private final KeepKeys keys;

    KeysController(KeepKeys keys) {
        this.keys = keys;
    }

    record PublicHalf(String results) {}

    @GetMapping("/internal/keys/{edition}")
    PublicHalf of(@PathVariable String edition, CallingService caller) {
        return new PublicHalf(keys.of(edition).publicKey().bytes().base64Url());
    }
}
