package io.palmares.messaging.mongo;

import io.palmares.testkit.ContainerStack;
import io.palmares.testkit.WhereDockerAnswers;

@WhereDockerAnswers
class WritingOnMongoInAContainerTest extends WritingStateWithEvents {
    WritingOnMongoInAContainerTest() {
        super(ContainerStack.shared());
    }
}
