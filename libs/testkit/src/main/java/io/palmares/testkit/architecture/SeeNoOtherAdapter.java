package io.palmares.testkit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/// A `.web` class uses no `.mongo` class of any feature, and so on: they meet in the core.
final class SeeNoOtherAdapter extends ArchCondition<JavaClass> {
    private final String base;

    SeeNoOtherAdapter(String base) {
        super("see no other adapter");
        this.base = base;
    }

    @Override
    public void check(JavaClass adapter, ConditionEvents events) {
        Optional<String> own = kind(adapter);
        for (Dependency dependency : adapter.getDirectDependenciesFromSelf()) {
            Optional<String> other = kind(dependency.getTargetClass());
            if (other.isPresent() && !other.equals(own)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    /// The third part of `base.feature.kind`.
    private Optional<String> kind(JavaClass type) {
        if (!type.getPackageName().startsWith(base + ".")) {
            return Optional.empty();
        }
        String[] below = type.getPackageName().substring(base.length() + 1).split("\\.", -1);
        return below.length > 1 ? Optional.of(below[1]) : Optional.empty();
    }
}
