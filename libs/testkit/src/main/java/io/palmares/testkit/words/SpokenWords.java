package io.palmares.testkit.words;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The English sentences in compiled code. What may be said to a person is a parameter that the compiler asks to be a
/// constant (`@CompileTimeConstant`), so each sentence stands in a method that calls one of those.
record SpokenWords(List<ClassModel> classes) {
    private static final String ASKED = "Lcom/google/errorprone/annotations/CompileTimeConstant;";

    static SpokenWords of(Stream<byte[]> classes) {
        return new SpokenWords(classes.map(bytes -> ClassFile.of().parse(bytes)).toList());
    }

    /// A constant of the code with more than one word, in a method that says something: neither what is compared nor
    /// what is logged.
    Set<String> sentences() {
        Set<String> sayings = classes.stream()
                .flatMap(type -> type.methods().stream())
                .filter(SpokenWords::says)
                .map(SpokenWords::name)
                .collect(Collectors.toSet());
        return classes.stream()
                .flatMap(type -> type.methods().stream())
                .flatMap(method -> constants(method, sayings))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean says(MethodModel method) {
        return method.findAttribute(Attributes.runtimeInvisibleParameterAnnotations()).stream()
                .flatMap(found -> found.parameterAnnotations().stream())
                .flatMap(List::stream)
                .anyMatch(each -> each.className().equalsString(ASKED));
    }

    private static String name(MethodModel method) {
        String owner = method.parent().orElseThrow().thisClass().asInternalName();
        return owner + "." + method.methodName() + method.methodType();
    }

    private static Stream<String> constants(MethodModel method, Set<String> sayings) {
        List<?> code =
                method.code().stream().flatMap(each -> each.elementStream()).toList();
        boolean speaks = code.stream()
                .anyMatch(each -> each instanceof InvokeInstruction call && sayings.contains(name(call.method())));
        return speaks ? code.stream().flatMap(SpokenWords::text).filter(SpokenWords::isSentence) : Stream.empty();
    }

    private static String name(MemberRefEntry method) {
        return method.owner().asInternalName() + "." + method.name() + method.type();
    }

    private static boolean isSentence(String text) {
        return text.strip().contains(" ") && text.chars().anyMatch(Character::isLetter) && !text.contains("={}");
    }

    private static Stream<String> text(Object element) {
        ConstantDesc value = element instanceof ConstantInstruction constant ? constant.constantValue() : null;
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }
}
