package io.palmares.voting.store.mongo;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/// Up while the database answers.
public record StoreHealth(Store store) implements HealthIndicator {
    @Override
    public Health health() {
        try {
            store.clock();
            return Health.up().build();
        } catch (DataAccessException away) {
            return Health.down().build();
        }
    }
}
