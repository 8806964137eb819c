package io.palmares.aggregate;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.function.Function;
import java.util.function.Supplier;

/// What became of a command: done, or refused.
public sealed interface Outcome<T> {
    /// Done, with what it gives.
    record Done<T>(T value) implements Outcome<T> {}

    /// Refused; nothing was written.
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Rule rule, @CompileTimeConstant String english, Object... parameters) {
        return new Refused<>(Refusal.of(rule, english, parameters));
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> next) {
        return then(value -> done(next.apply(value)));
    }

    /// The value of what cannot have been refused here, else the given failure.
    default T orElseThrow(Function<Refusal, RuntimeException> failure) {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw failure.apply(refusal);
        };
    }

    /// The first refusal among checks made in order, else what they guard.
    static <T> Outcome<T> unless(Supplier<Outcome<T>> guarded, Check... checks) {
        for (Check check : checks) {
            if (check.broken()) {
                return refused(check.refusal());
            }
        }
        return guarded.get();
    }

    /// One guard.
    record Check(boolean broken, Refusal refusal) {
        public static Check when(boolean broken, Rule rule, @CompileTimeConstant String english, Object... parameters) {
            return new Check(broken, Refusal.of(rule, english, parameters));
        }
    }
}
