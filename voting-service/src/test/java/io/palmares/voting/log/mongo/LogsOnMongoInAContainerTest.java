package io.palmares.voting.log.mongo;

import io.palmares.testkit.ContainerStack;
import io.palmares.testkit.WhereDockerAnswers;

@WhereDockerAnswers
class LogsOnMongoInAContainerTest extends LogsOnMongo {
    LogsOnMongoInAContainerTest() {
        super(ContainerStack.shared());
    }
}
