package io.palmares.gateway.signin.mongo;

import io.palmares.testkit.ContainerStack;
import io.palmares.testkit.WhereDockerAnswers;

@WhereDockerAnswers
class KeepingSessionsOnMongoInAContainerTest extends MongoSignInContract {

    @Override
    String uri() {
        return ContainerStack.shared().mongoUri();
    }
}
