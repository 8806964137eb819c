package io.palmares.web;

import com.mongodb.MongoException;
import io.palmares.web.json.SentenceText;
import io.palmares.web.json.StrictJson;
import io.palmares.web.mvc.BodyHashing;
import io.palmares.web.mvc.BodyLimit;
import io.palmares.web.mvc.RequestLine;
import io.palmares.web.mvc.WebArguments;
import io.palmares.web.problem.ContainerProblems;
import io.palmares.web.problem.ErrorPage;
import io.palmares.web.problem.ProblemAdvice;
import io.palmares.web.problem.ProblemBodies;
import io.palmares.web.problem.ProblemWriter;
import io.palmares.web.problem.StoreProblemAdvice;
import io.palmares.web.problem.Wording;
import io.palmares.web.time.ClockOffset;
import io.palmares.web.time.Clocks;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// What every service of ours does alike at its HTTP edge. Being on the class path is enough.
@AutoConfiguration(before = {JacksonAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(PalmaresSettings.class)
@Import({ProblemAdvice.class, ProblemBodies.class, ErrorPage.class, BodyHashing.class, WebArguments.class})
public class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JsonMapper strictJson(Wording wording) {
        return StrictJson.mapper()
                .rebuild()
                .addModule(new SimpleModule("sentences").addSerializer(new SentenceText(wording::ofRequest)))
                .build();
    }

    @Bean
    Wording wording() {
        return new Wording();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, PalmaresSettings settings, Wording wording) {
        return new ProblemWriter(json, settings.web().problems(), wording);
    }

    @Bean
    @ConditionalOnMissingBean
    Clocks clocks(PalmaresSettings settings) {
        Path file = settings.clock().file();
        return file == null ? Clocks.ofMachine() : Clocks.movedBy(ClockOffset.reading(file));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(ProblemWriter writer) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems(writer)));
    }

    @Bean
    FilterRegistrationBean<RequestLine> requestLine() {
        FilterRegistrationBean<RequestLine> filter = new FilterRegistrationBean<>(new RequestLine());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(PalmaresSettings settings, ProblemWriter writer) {
        FilterRegistrationBean<BodyLimit> filter =
                new FilterRegistrationBean<>(new BodyLimit(settings.web().maxBody(), writer));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoException.class)
    @Import(StoreProblemAdvice.class)
    static class WithStore {}
}
