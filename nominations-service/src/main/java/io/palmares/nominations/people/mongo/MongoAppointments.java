package io.palmares.nominations.people.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/// Appointments, one document each.
public final class MongoAppointments extends MongoAggregates<Appointment, Void> implements Appointments {
    public MongoAppointments(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "appointments", Appointment.class, Words.none());
    }

    @Override
    protected List<String> indexed() {
        return List.of("edition", "person");
    }

    @Override
    public List<Appointment> ofEdition(String edition) {
        return where(is("edition", edition)).map(Kept::state).toList();
    }

    @Override
    public List<Appointment> ofPerson(String person) {
        return where(is("person", person)).map(Kept::state).toList();
    }

    @Override
    public boolean end(String id) {
        return remove(id);
    }
}
