package io.palmares.nominations.category.mongo;

import static com.mongodb.client.model.Filters.lte;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Seat;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Courses, one document for each category.
public final class MongoCourses extends MongoAggregates<Course, Course.Fact> implements Courses {
    public MongoCourses(MongoOperations mongo, Outboxes outboxes, Words<Course, Course.Fact> words) {
        super(mongo, outboxes, "categories", Course.class, words);
    }

    @Override
    protected void addKeys(Course course, Document document) {
        document.put("decidedDirectly", course.direct() == null ? null : true);
        document.put("choreDue", course.choreDue().map(Instant::toEpochMilli).orElse(null));
        document.put("due", course.due().map(Instant::toEpochMilli).orElse(null));
        document.put("jurors", course.panel().seats().stream().map(Seat::person).toList());
    }

    @Override
    protected List<String> indexed() {
        return List.of("edition", "decidedDirectly");
    }

    @Override
    public List<String> due(Instant now) {
        return idsWhere(lte("due", now.toEpochMilli()));
    }

    @Override
    public List<String> withChore(Instant now) {
        return idsWhere(lte("choreDue", now.toEpochMilli()));
    }

    @Override
    public List<Kept<Course>> ofEdition(String edition) {
        return where(is("edition", edition)).toList();
    }

    @Override
    public List<Course> ofJuror(String person) {
        return where(is("jurors", person)).map(Kept::state).toList();
    }

    @Override
    public List<Course> decidedDirectly() {
        return where(is("decidedDirectly", true)).map(Kept::state).toList();
    }
}
