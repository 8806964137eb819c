package io.palmares.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Random;
import java.util.Set;

/// Clock, ids and chance come in through the constructor: nobody calls for them.
final class AskNothingOfTheMachine extends ArchCondition<JavaClass> {
    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    AskNothingOfTheMachine() {
        super("ask nothing of the machine");
    }

    @Override
    public void check(JavaClass core, ConditionEvents events) {
        for (JavaCodeUnitAccess<?> call : core.getCodeUnitAccessesFromSelf()) {
            if (asks(call)) {
                events.add(SimpleConditionEvent.violated(call, call.getDescription()));
            }
        }
    }

    private static boolean asks(JavaCodeUnitAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getTarget().getName();
        return FORBIDDEN.contains(owner.getName() + "." + name)
                || (owner.isAssignableTo(Random.class) && name.equals("<init>"))
                || (owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.getPackageName().equals("java.time") && name.equals("now") && !takesAClock(call));
    }

    private static boolean takesAClock(JavaCodeUnitAccess<?> call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
    }
}
