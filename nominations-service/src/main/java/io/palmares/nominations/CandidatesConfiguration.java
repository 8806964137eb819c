package io.palmares.nominations;

import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.CandidateId;
import io.palmares.booth.RandomSource;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.candidates.FixNominees;
import io.palmares.nominations.candidates.FreezeCandidates;
import io.palmares.nominations.candidates.MakeCandidates;
import io.palmares.nominations.candidates.ProveNomination;
import io.palmares.nominations.category.AppointPanel;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.duplicate.ScanForDuplicates;
import io.palmares.nominations.duplicate.Sift;
import io.palmares.nominations.duplicate.Siftings;
import io.palmares.nominations.duplicate.mongo.MongoSiftings;
import io.palmares.nominations.duplicate.text.LibrarySpelling;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.entry.EditionLogs;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.juryfile.CompileFile;
import io.palmares.nominations.juryfile.RefileCandidates;
import io.palmares.nominations.lot.DrawAtCut;
import io.palmares.nominations.nomination.Nominate;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.NomineesStanding;
import io.palmares.nominations.nominee.PublicRecords;
import io.palmares.nominations.nominee.Relations;
import io.palmares.nominations.people.LookUpPerson;
import io.palmares.nominations.people.Organisations;
import io.palmares.nominations.rulebook.RulebookText;
import io.palmares.nominations.screening.CarryOutRulings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Puts together how nominees become candidates, and who judges them.
@Configuration(proxyBeanMethods = false)
class CandidatesConfiguration {
    @Bean
    AppointPanel appointPanel(
            Courses courses, LookUpPerson people, Nominees nominees, Relations relations, Endorsers endorsers) {
        return new AppointPanel(courses, people, new NomineesStanding(nominees, relations), endorsers::isOne);
    }

    @Bean
    Siftings siftings(MongoOperations mongo, Outboxes outboxes) {
        return new MongoSiftings(mongo, outboxes);
    }

    @Bean
    Sift sift(Nominees nominees, Siftings siftings, Clock deadlines) {
        return new Sift(nominees, siftings, new ScanForDuplicates(new LibrarySpelling()), deadlines);
    }

    @Bean
    ProveNomination proveNomination(Nominate nominate, Nominees nominees, Courses courses, EditionLogs logs) {
        return new ProveNomination(nominate, nominees, courses, logs);
    }

    @Bean
    CompileFile compileFile(Nominees nominees, Nominations nominations) {
        return new CompileFile(nominees, nominations);
    }

    @Bean
    RefileCandidates refileCandidates(Nominees nominees, CompileFile files) {
        return new RefileCandidates(nominees, files);
    }

    @Bean
    FixNominees fixNominees(Nominees nominees, MakeCandidates candidates, RefileCandidates refiling, DrawAtCut lot) {
        return new FixNominees(nominees, candidates, refiling, lot::order);
    }

    @Bean
    MakeCandidates makeCandidates(
            Relations relations,
            Endorsers endorsers,
            Organisations organisations,
            CompileFile files,
            Editions editions,
            RulebookText texts,
            MasterSecret secret,
            RandomSource random) {
        return new MakeCandidates(
                relations,
                endorsers,
                new PublicRecords(organisations),
                files,
                edition -> editions.find(edition)
                        .map(kept -> texts.stored(kept.state().rulebook()).demo())
                        .orElse(false),
                nominee -> CandidateId.generate(
                                length -> secret.mark("candidate", nominee).slice(0, length))
                        .value(),
                random);
    }

    @Bean
    FreezeCandidates freezeCandidates(
            Courses courses,
            Nominees nominees,
            Nominations nominations,
            Sift sift,
            FixNominees fixing,
            MakeCandidates candidates,
            EditionLogs logs,
            SignEntries signing,
            CarryOutRulings rulings,
            Clock deadlines) {
        return new FreezeCandidates(
                courses, nominees, nominations, logs, signing, sift, fixing, candidates, rulings::concern, deadlines);
    }
}
