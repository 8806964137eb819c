package io.palmares.nominations.memory;

import com.mongodb.client.MongoClient;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.electorate.Electors;
import io.palmares.nominations.electorate.mongo.MongoElectors;
import io.palmares.nominations.endorsement.Endorsements;
import io.palmares.nominations.mail.Mails;
import io.palmares.nominations.mail.mongo.MongoMails;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nomination.mongo.MongoNominations;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.events.NomineeWords;
import io.palmares.nominations.nominee.mongo.MongoNominees;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.People;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortsInTheStoreTest extends ServiceTest implements PortsContract {
    @Autowired
    private People people;

    @Autowired
    private Courses courses;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Endorsements endorsements;

    private final Nominations nominations;
    private final Nominees nominees;
    private final Mails mails;
    private final Electors electors;

    /// These in a database that no timer looks at: what these tests leave owed stays owed.
    PortsInTheStoreTest(@Autowired Outboxes outboxes, @Autowired MongoClient client) {
        MongoTemplate aside = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, "ports-aside"));
        nominations = new MongoNominations(aside, outboxes);
        nominees = new MongoNominees(aside, outboxes, new NomineeWords());
        mails = new MongoMails(aside, outboxes);
        electors = new MongoElectors(aside, outboxes);
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Courses courses() {
        return courses;
    }

    @Override
    public Nominations nominations() {
        return nominations;
    }

    @Override
    public Nominees nominees() {
        return nominees;
    }

    @Override
    public Memberships memberships() {
        return memberships;
    }

    @Override
    public Appointments appointments() {
        return appointments;
    }

    @Override
    public Mails mails() {
        return mails;
    }

    @Override
    public Electors electors() {
        return electors;
    }

    @Override
    public Endorsements endorsements() {
        return endorsements;
    }
}
