package io.palmares.web.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;

/// Takes records in `@NullMarked` packages at their word: a component that is not `@Nullable` must be there
/// and must not be null; and a record of one text called `value`, as ids are, is that text in JSON.
final class NullMarkedRecords extends AnnotationIntrospectorPair {

    NullMarkedRecords(AnnotationIntrospector rest) {
        super(AnnotationIntrospector.nopInstance(), rest);
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return mustBeThere(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return mustBeThere(annotated)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
        return (creator instanceof AnnotatedConstructor constructor && isText(constructor.getDeclaringClass()))
                ? JsonCreator.Mode.DELEGATING
                : super.findCreatorAnnotation(config, creator);
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
        return (member instanceof AnnotatedMethod method && readsText(method))
                ? Boolean.TRUE
                : super.hasAsValue(config, member);
    }

    private static boolean readsText(AnnotatedMethod method) {
        return method.getParameterCount() == 0
                && method.getName().equals("value")
                && isText(method.getDeclaringClass());
    }

    static boolean isText(Class<?> type) {
        return isOurRecord(type)
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value")
                && type.getRecordComponents()[0].getType() == String.class;
    }

    private static boolean isOurRecord(Class<?> type) {
        Package home = type.getPackage();
        return type.isRecord() && home != null && home.isAnnotationPresent(NullMarked.class);
    }

    private static boolean mustBeThere(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                && isOurRecord(parameter.getDeclaringClass())
                && parameter.getRawType() != Optional.class
                && !isNullable(parameter);
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        return parameter.getMember() instanceof Executable creator
                && creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
