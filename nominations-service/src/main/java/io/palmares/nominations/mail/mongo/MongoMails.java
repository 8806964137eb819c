package io.palmares.nominations.mail.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.mail.Mail;
import io.palmares.nominations.mail.Mails;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Mails, one document each.
public final class MongoMails extends MongoAggregates<Mail, Void> implements Mails {
    public MongoMails(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "mails", Mail.class, Words.none());
    }

    @Override
    protected void addKeys(Mail mail, Document document) {
        document.put("toSend", mail.state() == Mail.State.DUE ? true : null);
    }

    @Override
    protected List<String> indexed() {
        return List.of("edition", "to", "toSend");
    }

    @Override
    public List<Kept<Mail>> due(int limit) {
        return where(is("toSend", true)).limit(limit).toList();
    }

    @Override
    public List<Kept<Mail>> ofEdition(String edition) {
        return where(is("edition", edition)).toList();
    }

    @Override
    public List<Kept<Mail>> to(String recipient) {
        return where(is("to", recipient)).toList();
    }
}
