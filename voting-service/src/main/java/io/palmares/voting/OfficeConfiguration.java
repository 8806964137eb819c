package io.palmares.voting;

import io.palmares.voting.ballot.FreezePaper;
import io.palmares.voting.office.OfficerSignatures;
import io.palmares.voting.office.SignPaper;
import io.palmares.voting.office.http.HttpOfficerSignatures;
import io.palmares.web.security.ServiceTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the officers' desk together.
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {
    @Bean
    OfficerSignatures officerSignatures(VotingSettings settings, ServiceTokens tokens) {
        return new HttpOfficerSignatures(
                RestClients.builder(settings.nominations().url())
                        .requestInterceptor(tokens.towards("nominations"))
                        .build());
    }

    @Bean
    SignPaper signPaper(FreezePaper freezing, OfficerSignatures signatures) {
        return new SignPaper(freezing, signatures);
    }
}
