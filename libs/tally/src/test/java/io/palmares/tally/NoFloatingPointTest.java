package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing that counts may touch a double or a float: not by an instruction, a constant, a field, or a call.
class NoFloatingPointTest {
    private static final Path CLASSES = Path.of("target/classes/io/palmares/tally");

    private static final Pattern FLOATING = Pattern.compile(
            "[DF](ADD|SUB|MUL|DIV|REM|NEG|LOAD|STORE|CONST|CMP|RETURN|ALOAD|ASTORE).*|[IL]2[DF]|[DF]2[DFIL]");

    @Test
    void isInNoInstructionOfTheCountingClasses() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> classes = countingClasses();
        for (Path file : classes) {
            ClassModel model = ClassFile.of().parse(file);
            model.methods().forEach(m -> found.addAll(floating(model, m)));
        }
        assertThat(classes).hasSizeGreaterThan(80);
        assertThat(found).isEmpty();
    }

    @Test
    void isFoundWhereItIs() throws IOException {
        try (var in = getClass().getResourceAsStream("NoFloatingPointTest$Culprit.class")) {
            ClassModel model = ClassFile.of().parse(Objects.requireNonNull(in).readAllBytes());
            assertThat(model.methods())
                    .filteredOn(m -> m.methodName().equalsString("halve"))
                    .allSatisfy(m -> assertThat(floating(model, m)).isNotEmpty());
        }
    }

    /// The planted violation.
    static final class Culprit {
        private Culprit() {}

        static long halve(long votes) {
            return (long) (votes * 0.5);
        }
    }

    private static List<Path> countingClasses() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES)) {
            return files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
        }
    }

    private static List<String> floating(ClassModel model, MethodModel method) {
        List<String> found = new ArrayList<>();
        String where = model.thisClass().asInternalName() + "." + method.methodName();
        if (isFloating(method.methodTypeSymbol())) {
            found.add(where + method.methodType().stringValue());
        }
        method.code().ifPresent(code -> found.addAll(floating(where, code)));
        return found;
    }

    private static List<String> floating(String where, CodeModel code) {
        List<String> found = new ArrayList<>();
        for (CodeElement element : code) {
            if (element instanceof Instruction instruction && isFloating(instruction)) {
                found.add(where + ": " + instruction);
            }
        }
        return found;
    }

    private static boolean isFloating(Instruction instruction) {
        return instruction instanceof InvokeInstruction call
                ? isFloating(call.typeSymbol())
                : FLOATING.matcher(instruction.opcode().name()).matches();
    }

    private static boolean isFloating(MethodTypeDesc type) {
        return Stream.concat(Stream.of(type.returnType()), type.parameterList().stream())
                .anyMatch(t -> t.descriptorString().matches("\\[*[DF]"));
    }
}
