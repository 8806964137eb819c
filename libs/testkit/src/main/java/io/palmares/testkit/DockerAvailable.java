package io.palmares.testkit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/// Asks for a Docker engine before anything of the class is loaded.
public final class DockerAvailable implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return ContainerStack.obstacle()
                .map(reason -> disabled(reason, context))
                .orElseGet(() -> ConditionEvaluationResult.enabled("a Docker engine answers"));
    }

    private static ConditionEvaluationResult disabled(String reason, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            LoggerFactory.getLogger(DockerAvailable.class)
                    .warn("test.skipped name=\"{}\" reason=\"{}\"", context.getDisplayName(), reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
