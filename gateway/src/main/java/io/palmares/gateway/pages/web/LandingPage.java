package io.palmares.gateway.pages.web;

import io.palmares.web.PalmaresSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What one sees at the door.
@RestController
final class LandingPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final boolean demo;

    LandingPage(PalmaresSettings settings) {
        this.demo = settings.isDemo();
    }

    @GetMapping("/")
    ResponseEntity<Resource> page() {
        return page(demo ? "pages/demo.html" : "pages/index.html", HTML);
    }

    @GetMapping("/style.css")
    ResponseEntity<Resource> style() {
        return page("pages/style.css", CSS);
    }

    private static ResponseEntity<Resource> page(String file, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(new ClassPathResource(file));
    }
}
