package io.palmares.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/// Gives a `@SpringBootTest` the shared broker and store, with a database and topics of its own for each application
/// context.
///
/// Sets `spring.kafka.bootstrap-servers`, `palmares.messaging.namespace`, `spring.mongodb.uri` and
/// `palmares.keys.*`; for services with settings of their own also `palmares.test.mongo` (server address
/// without a database) and `palmares.test.space` (prefix for names).
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = StackProperties.OfEmbedded.class)
public @interface WithEmbeddedStack {}
