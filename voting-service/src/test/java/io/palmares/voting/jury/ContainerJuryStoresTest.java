package io.palmares.voting.jury;

import io.palmares.testkit.ContainerStack;
import io.palmares.testkit.WhereDockerAnswers;

@WhereDockerAnswers
class ContainerJuryStoresTest extends JuryStoresOnMongo {
    ContainerJuryStoresTest() {
        super(ContainerStack.shared());
    }
}
