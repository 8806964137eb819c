package io.palmares.voting.ballot;

import io.palmares.testkit.ContainerStack;
import io.palmares.testkit.WhereDockerAnswers;

@WhereDockerAnswers
class ContainerStoresTest extends StoresOnMongo {
    ContainerStoresTest() {
        super(ContainerStack.shared());
    }
}
