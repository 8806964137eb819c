package io.palmares.voting;

import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.voting.ballot.FreezePaper;
import io.palmares.voting.jury.Rules;
import io.palmares.voting.office.OfficerSignatures;
import io.palmares.voting.office.SignPaper;
import io.palmares.voting.office.http.HttpOfficerSignatures;
import io.palmares.web.security.ServiceTokens;
import java.util.List;
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
    SignPaper signPaper(FreezePaper freezing, OfficerSignatures signatures, Rules rules) {
        return new SignPaper(
                freezing,
                signatures,
                edition -> rules.newest(edition).map(Rulebook::deputies).orElse(List.of()));
    }
}
