package io.palmares.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {
    BeInANullMarkedPackage() {
        super("be in a null-marked package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(SimpleConditionEvent.violated(
                    type, "package " + type.getPackageName() + " is not @NullMarked: " + type.getName()));
        }
    }
}
