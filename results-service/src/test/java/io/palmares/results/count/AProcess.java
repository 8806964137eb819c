package io.palmares.results.count;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.booth.RandomSource;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.delivery.Inbox;
import io.palmares.messaging.delivery.JsonSchemas;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.relay.RelayByHand;
import io.palmares.results.act.Acts;
import io.palmares.results.act.AnnounceResult;
import io.palmares.results.act.CertifyResult;
import io.palmares.results.act.CorrectResult;
import io.palmares.results.act.CountCategory;
import io.palmares.results.act.SignResult;
import io.palmares.results.act.Snapshots;
import io.palmares.results.act.WithdrawCertificate;
import io.palmares.results.category.Category;
import io.palmares.results.category.CommitAward;
import io.palmares.results.category.CommitResult;
import io.palmares.results.category.ForgetMarks;
import io.palmares.results.category.LearnCategory;
import io.palmares.results.category.MakeCountingKey;
import io.palmares.results.category.PublishedRulebooks;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SignPaper;
import io.palmares.results.category.events.CategoryWords;
import io.palmares.results.category.events.HearCategories;
import io.palmares.results.category.mongo.CategoryIds;
import io.palmares.results.category.mongo.MongoCategories;
import io.palmares.results.category.mongo.MongoRollKeys;
import io.palmares.results.edition.LearnEdition;
import io.palmares.results.edition.events.HearEditions;
import io.palmares.results.edition.mongo.MongoEditions;
import io.palmares.results.file.FindFile;
import io.palmares.results.file.LogFile;
import io.palmares.results.file.Shelf;
import io.palmares.results.key.KeepKeys;
import io.palmares.results.key.mongo.MongoResultsKeys;
import io.palmares.results.list.ListName;
import io.palmares.results.list.Lists;
import io.palmares.results.list.mongo.MongoLists;
import io.palmares.results.profile.LearnProfile;
import io.palmares.results.profile.events.HearProfiles;
import io.palmares.results.profile.mongo.MongoProfiles;
import io.palmares.results.publication.mongo.MongoPublicCategories;
import io.palmares.results.ruling.mongo.MongoRulings;
import io.palmares.testkit.Mortal;
import io.palmares.web.caller.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// The service as one process has it: everything anew, on the store that is there.
final class AProcess {
    private static final By RETURNING = new By("olga", Role.RETURNING_OFFICER);
    private static final By SECOND = new By("sven", Role.SECOND_OFFICER);
    private final AWorld world;
    private final RelayByHand relay;
    private final Acts acts;
    private final CountCategory count;
    private final CertifyResult certify;
    private final WithdrawCertificate withdraw;
    private final AnnounceResult announce;
    private final CorrectResult correct;
    private final FindFile files;
    private final RecheckCount recheck;
    final MongoEditions editions;
    final MongoProfiles profiles;
    final MongoRollKeys rollKeys;
    final MongoCategories categories;
    final Lists lists;
    private final Lists told;
    final Inbox inbox;

    AProcess(AWorld world, Mortal life) {
        this.world = world;
        Clock clock = world.clock;
        MongoTemplate mongo = template(life, world.database);
        relay = new RelayByHand(event -> life.durably(() -> world.broker.publish(event)));
        Outboxes outboxes = relay.outboxes();
        editions = new MongoEditions(mongo, outboxes);
        profiles = new MongoProfiles(mongo, outboxes);
        rollKeys = new MongoRollKeys(mongo);
        categories = new MongoCategories(mongo, outboxes, new CategoryWords());
        lists = new MongoLists(mongo, "lists");
        told = new MongoLists(mongo, "toldLists");
        MongoRulings rulings = new MongoRulings(mongo, outboxes);
        Rulebooks rulebooks = new PublishedRulebooks(editions, text -> new EventJson().read(text, Rulebook.class));
        RandomSource random = RandomSource.of(new SecureRandom());
        KeepKeys keys = new KeepKeys(new MongoResultsKeys(mongo, outboxes), ACount.SECRET, random);
        CommitResult commit = new CommitResult(keys, ACount.SECRET, lists);
        CompareCounts compare = new CompareCounts(counted -> world.second.count(counted));
        MakeCountingKey makeKey = new MakeCountingKey(ACount.SECRET, random);
        VotingSide voting = world.count.voting();
        acts = new Acts(categories, rulebooks, clock);
        count = new CountCategory(
                acts,
                new CommitCount(
                        voting,
                        new FetchSealed(voting, rollKeys, rulings, rulebooks),
                        rulebooks,
                        makeKey,
                        compare,
                        commit,
                        lists),
                clock);
        recheck = new RecheckCount(compare, rulebooks, lists);
        SignResult sign = new SignResult(world.officers);
        Snapshots snapshots = new Snapshots(rulebooks, profiles);
        certify = new CertifyResult(acts, editions, recheck, sign, clock);
        withdraw = new WithdrawCertificate(acts, clock);
        announce = new AnnounceResult(acts, snapshots, clock);
        correct = new CorrectResult(acts, snapshots, rulebooks, sign, clock);
        files = new FindFile(
                editions, new MongoPublicCategories(mongo), new Shelf(told, lists, rollKeys, profiles, rulings));
        LearnCategory learn = new LearnCategory(
                categories,
                rollKeys,
                makeKey,
                new SignPaper(keys, rulebooks),
                new CommitAward(commit, rulebooks, clock),
                new ForgetMarks(lists),
                told,
                rulebooks);
        HearCategories hear = new HearCategories(learn, (_, _) -> true);
        inbox = new Inbox(
                List.of(
                        HearEditions.through(new LearnEdition(editions)),
                        HearProfiles.through(new LearnProfile(profiles)),
                        hear.nominations(),
                        hear.shortlists(),
                        hear.electorates(),
                        hear.boxes()),
                new EventJson(),
                new JsonSchemas("/io/palmares/contracts/schemas/"),
                new SimpleMeterRegistry());
    }

    private static MongoTemplate template(Mortal life, String database) {
        SimpleMongoClientDatabaseFactory factory =
                new SimpleMongoClientDatabaseFactory(life.at(AWorld.STORE), database);
        MongoCustomConversions conversions = CategoryIds.conversions();
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new MongoTemplate(factory, converter);
    }

    Category category() {
        return categories.find(ACount.ID.key()).orElseThrow().state();
    }

    /// What the relay and the listeners of a running service do by themselves.
    void rest() {
        world.broker.deliver(inbox);
        relay.send();
    }

    /// The payload hash of what the returning officer proposed.
    String proposes(Acts.Act act) {
        return hash(acts.propose(ACount.ID, act, details(act), RETURNING, Ask.plain()));
    }

    private static Map<String, Json> details(Acts.Act act) {
        return act == Acts.Act.WITHDRAW_CERTIFICATE ? Map.of("reason", Json.of("A ballot was forgotten.")) : Map.of();
    }

    String proposesCorrection() {
        return hash(correct.propose(ACount.ID, ABox.A, "declined", "Called away.", RETURNING, Ask.plain()));
    }

    private static String hash(Outcome<Kept<Category>> proposed) {
        Category category = proposed.orElseThrow(
                        refusal -> new IllegalStateException(refusal.detail().toString()))
                .state();
        return Objects.requireNonNull(category.work().proposal()).payloadHash();
    }

    /// The second officer's request; with the same key it is the same request.
    Outcome<Kept<Category>> approves(Acts.Act act, String payload, String key) {
        Ask ask = Ask.keyed("sven/" + key, payload);
        return switch (act) {
            case COUNT -> count.approve(ACount.ID, payload, SECOND, ask);
            case CERTIFY -> certify.approve(ACount.ID, payload, SECOND, ask);
            case WITHDRAW_CERTIFICATE -> withdraw.approve(ACount.ID, payload, SECOND, ask);
            case CORRECT -> correct.approve(ACount.ID, payload, SECOND, ask);
        };
    }

    Outcome<Kept<Category>> announces() {
        return announce.announce(ACount.ID, Ask.keyed("anna/announcement", "{}"));
    }

    Optional<LogFile> file(String name) {
        return files.find("ecc-2020", Hash.parse(name));
    }

    Optional<List<String>> told(String edition, String root) {
        return told.find(new ListName(edition, root));
    }

    /// Why what is kept of the count does not come to its result.
    Optional<String> doubt() {
        return recheck.wrong(category());
    }
}
