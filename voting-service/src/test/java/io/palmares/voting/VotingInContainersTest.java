package io.palmares.voting;

import io.palmares.testkit.ContainerStack;
import io.palmares.testkit.WhereDockerAnswers;

/// The same vote on the real MongoDB and Kafka.
@WhereDockerAnswers
class VotingInContainersTest extends VotingOverHttp {
    VotingInContainersTest() {
        super(ContainerStack.shared());
    }
}
