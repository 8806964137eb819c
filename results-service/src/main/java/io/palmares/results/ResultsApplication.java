package io.palmares.results;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the service.
@SpringBootApplication
public class ResultsApplication {
    public static void main(String[] args) {
        SpringApplication.run(ResultsApplication.class, args);
    }
}
