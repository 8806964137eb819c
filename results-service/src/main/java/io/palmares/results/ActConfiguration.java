package io.palmares.results;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.palmares.results.act.Acts;
import io.palmares.results.act.AnnounceResult;
import io.palmares.results.act.AskAuditor;
import io.palmares.results.act.CertifyResult;
import io.palmares.results.act.CorrectResult;
import io.palmares.results.act.CountCategory;
import io.palmares.results.act.KeepEmbargoList;
import io.palmares.results.act.OfficerSignatures;
import io.palmares.results.act.Offices;
import io.palmares.results.act.SignResult;
import io.palmares.results.act.Snapshots;
import io.palmares.results.act.TakeOffice;
import io.palmares.results.act.WithdrawCertificate;
import io.palmares.results.act.remote.HttpOfficerSignatures;
import io.palmares.results.act.remote.HttpOffices;
import io.palmares.results.act.web.Desk;
import io.palmares.results.category.Categories;
import io.palmares.results.category.CommitResult;
import io.palmares.results.category.MakeCountingKey;
import io.palmares.results.category.RollKeys;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.count.CommitCount;
import io.palmares.results.count.CompareCounts;
import io.palmares.results.count.FetchSealed;
import io.palmares.results.count.RecheckCount;
import io.palmares.results.count.VotingSide;
import io.palmares.results.count.recount.VerifierCounter;
import io.palmares.results.count.remote.HttpVotingSide;
import io.palmares.results.edition.Editions;
import io.palmares.results.list.Lists;
import io.palmares.results.profile.Profiles;
import io.palmares.results.ruling.Rulings;
import io.palmares.web.security.ServiceTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/// Puts together what officers, auditor and announcer do.
@Configuration(proxyBeanMethods = false)
class ActConfiguration {
    private static final Duration LONGEST_READ = Duration.ofMinutes(2);

    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> breakers() {
        return factory -> factory.configureDefault(name -> new Resilience4JConfigBuilder(name)
                .circuitBreakerConfig(CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .build())
                .timeLimiterConfig(
                        TimeLimiterConfig.custom().timeoutDuration(LONGEST_READ).build())
                .build());
    }

    @Bean
    VotingSide votingSide(
            RestClient.Builder http,
            ServiceTokens tokens,
            ResultsSettings settings,
            Resilience4JCircuitBreakerFactory breakers) {
        RestClient voting = http.clone()
                .baseUrl(settings.voting().url())
                .requestInterceptor(tokens.towards("voting"))
                .build();
        CircuitBreaker breaker = breakers.create("voting");
        return new HttpVotingSide(voting, breaker);
    }

    @Bean
    OfficerSignatures officerSignatures(RestClient.Builder http, ServiceTokens tokens, ResultsSettings settings) {
        return new HttpOfficerSignatures(http.clone()
                .baseUrl(settings.nominations().url())
                .requestInterceptor(tokens.towards("nominations"))
                .build());
    }

    @Bean
    Acts acts(Categories categories, Rulebooks rulebooks, Clock deadlines) {
        return new Acts(categories, rulebooks, deadlines);
    }

    @Bean
    CompareCounts compareCounts() {
        return new CompareCounts(new VerifierCounter());
    }

    @Bean
    FetchSealed fetchSealed(VotingSide voting, RollKeys rollKeys, Rulings rulings, Rulebooks rulebooks) {
        return new FetchSealed(voting, rollKeys, rulings, rulebooks);
    }

    @Bean
    CommitCount commitCount(
            VotingSide voting,
            FetchSealed fetch,
            Rulebooks rulebooks,
            MakeCountingKey keys,
            CompareCounts compare,
            CommitResult commit,
            Lists lists) {
        return new CommitCount(voting, fetch, rulebooks, keys, compare, commit, lists);
    }

    @Bean
    RecheckCount recheckCount(CompareCounts compare, Rulebooks rulebooks, Lists lists) {
        return new RecheckCount(compare, rulebooks, lists);
    }

    @Bean
    Snapshots snapshots(Rulebooks rulebooks, Profiles profiles) {
        return new Snapshots(rulebooks, profiles);
    }

    @Bean
    SignResult signResult(OfficerSignatures signatures) {
        return new SignResult(signatures);
    }

    @Bean
    CertifyResult certifyResult(Acts acts, Editions editions, RecheckCount recheck, SignResult sign, Clock deadlines) {
        return new CertifyResult(acts, editions, recheck, sign, deadlines);
    }

    @Bean
    TakeOffice takeOffice(
            RestClient.Builder http, ServiceTokens tokens, ResultsSettings settings, Rulebooks rulebooks) {
        Offices offices = new HttpOffices(http.clone()
                .baseUrl(settings.nominations().url())
                .requestInterceptor(tokens.towards("nominations"))
                .build());
        return new TakeOffice(
                offices,
                edition -> rulebooks
                        .newest(edition)
                        .map(published -> published.rulebook().deputies())
                        .orElse(List.of()));
    }

    @Bean
    Desk desk(
            TakeOffice office,
            Acts acts,
            CommitCount commit,
            CertifyResult certify,
            Snapshots snapshots,
            Rulebooks rulebooks,
            SignResult sign,
            Clock deadlines) {
        return new Desk(
                office,
                acts,
                new CountCategory(acts, commit, deadlines),
                certify,
                new WithdrawCertificate(acts, deadlines),
                new CorrectResult(acts, snapshots, rulebooks, sign, deadlines),
                new AskAuditor(acts, deadlines),
                new AnnounceResult(acts, snapshots, deadlines),
                new KeepEmbargoList(acts));
    }
}
