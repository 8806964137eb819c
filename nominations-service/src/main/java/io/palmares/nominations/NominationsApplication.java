package io.palmares.nominations;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the service.
@SpringBootApplication
public class NominationsApplication {
    public static void main(String[] args) {
        SpringApplication.run(NominationsApplication.class, args);
    }
}
