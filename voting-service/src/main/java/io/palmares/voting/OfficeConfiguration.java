package io.palmares.voting;

import io.palmares.voting.ballot.FreezePaper;
import io.palmares.voting.office.OfficerSignatures;
import io.palmares.voting.office.SignPaper;
import io.palmares.voting.office.http.HttpOfficerSignatures;
import io.palmares.web.security.ServiceTokens;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/// Puts the officers' desk together.
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Bean
    OfficerSignatures officerSignatures(VotingSettings settings, ServiceTokens tokens) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(ANSWER);
        RestClient nominations = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.nominations().url())
                .requestInterceptor(tokens.towards("nominations"))
                .build();
        return new HttpOfficerSignatures(nominations);
    }

    @Bean
    SignPaper signPaper(FreezePaper freezing, OfficerSignatures signatures) {
        return new SignPaper(freezing, signatures);
    }
}
