package io.palmares.gateway.signin.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.palmares.gateway.passkey.Challenges;
import io.palmares.gateway.passkey.ChallengesContract;
import io.palmares.gateway.passkey.Passkeys;
import io.palmares.gateway.passkey.PasskeysContract;
import io.palmares.gateway.passkey.mongo.MongoChallenges;
import io.palmares.gateway.passkey.mongo.MongoPasskeys;
import io.palmares.gateway.signin.Codes;
import io.palmares.gateway.signin.CodesContract;
import io.palmares.gateway.signin.Sessions;
import io.palmares.gateway.signin.SessionsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The gateway's collections, on a server that speaks MongoDB's protocol.
abstract class MongoSignInContract implements CodesContract, SessionsContract, PasskeysContract, ChallengesContract {

    private final MongoClient client = MongoClients.create(uri());
    private final MongoDatabase database = client.getDatabase("signin-contract");

    abstract String uri();

    @BeforeEach
    void empty() {
        database.drop();
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @Override
    public Codes codes() {
        return new MongoCodes(database);
    }

    @Override
    public Sessions sessions() {
        return new MongoSessions(database);
    }

    @Override
    public Passkeys passkeys() {
        return new MongoPasskeys(database);
    }

    @Override
    public Challenges challenges() {
        return new MongoChallenges(database);
    }
}
