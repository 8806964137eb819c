package io.palmares.gateway;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.palmares.gateway.signin.Codes;
import io.palmares.gateway.signin.Sessions;
import io.palmares.gateway.signin.mongo.MongoCodes;
import io.palmares.gateway.signin.mongo.MongoSessions;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The gateway's own database. When it is away, that is said at once.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(GatewaySettings settings) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.store().uri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(1, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    MongoDatabase gatewayDatabase(MongoClient client, GatewaySettings settings) {
        return client.getDatabase(settings.store().database());
    }

    @Bean
    Codes codes(MongoDatabase database) {
        return new MongoCodes(database);
    }

    @Bean
    Sessions sessions(MongoDatabase database) {
        return new MongoSessions(database);
    }
}
