package io.palmares.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/// Like `@WithEmbeddedStack`, on Apache Kafka and MongoDB in containers; skipped where no Docker engine answers.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WhereDockerAnswers
@ContextConfiguration(initializers = StackProperties.OfContainers.class)
public @interface WithContainers {}
