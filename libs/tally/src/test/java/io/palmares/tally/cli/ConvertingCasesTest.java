package io.palmares.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A case written anew counts as it did, whatever its ballots are.
class ConvertingCasesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> cases() {
        return Stream.of(
                of("irv", "{'batchElimination':true}", "{'count':3,'ranking':[['a'],['b']]},{'count':1,'ranking':[]}"),
                of("schulze", "{'strength':'margin','unranked':'last'}", "{'count':3,'ranking':[['a','c'],['b']]}"),
                of("approval", "{}", "{'count':3,'approvals':['a','c']},{'count':2,'approvals':['b']}"),
                of("eph", "{'finalists':2}", "{'count':3,'nominations':['c','a']},{'count':2,'nominations':[]}"),
                of("plurality", "{}", "{'count':3,'choice':'b'},{'count':2,'choice':'c'}"),
                of("score", "{}", "{'count':3,'scores':{'a':'7/3','b':0.25}},{'count':2,'scores':{'c':4}}"),
                of(
                        "panel_points",
                        "{'weights':{'jury':'1/2'}}",
                        "{'count':1,'voter':'v','panel':'jury','points':{'a':12,'b':'10'}},"
                                + "{'count':2,'voter':'w','panel':'tele','points':{'c':12}}"),
                of(
                        "weighted_criteria",
                        "{'criteria':[{'id':'k','weight':'100','max':'10'}]}",
                        "{'count':1,'judge':'j','candidate':'a','scores':{'k':'7.5'}},"
                                + "{'count':1,'judge':'j','candidate':'b','scores':{'k':7}},"
                                + "{'count':1,'judge':'j','candidate':'c','scores':{'k':6}}"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesNothing(String method, String rule, String ballots) throws IOException {
        check(method, rule, "'ballots':[" + ballots + "]");
    }

    @Test
    void changesNothingOfAJuryEither() throws IOException {
        String jury = "{'method':'weighted_criteria','criteria':[{'id':'k','weight':'100','max':'100'}]}";
        check(
                "blend",
                "{'juryWeight':'0.8','transform':'rank','jury':" + jury + ",'electorate':{'method':'plurality'}}",
                "'ballots':[{'count':9,'choice':'c'},{'count':8,'choice':'b'}],'jury':["
                        + Stream.of("a", "b", "c")
                                .map(c -> "{'count':1,'judge':'j','candidate':'" + c + "','scores':{'k':'81.9'}}")
                                .collect(Collectors.joining(","))
                        + "]");
    }

    private void check(String method, String rule, String ballots) throws IOException {
        String text = "{'schema':'tally-case/1','id':'x','title':'T \\u00e9','method':'" + method
                + "','seats':1,'candidates':[{'id':'a','name':'A'},{'id':'b','name':'B'},{'id':'c','name':'C'}],'rule':"
                + rule + "," + ballots + "}";
        Path file = folder.resolve("in.json");
        Path written = folder.resolve("x.json");
        Files.writeString(file, text.replace('\'', '"'));
        String before = run("count", file.toString());
        assertThat(run("convert", file.toString(), written.toString())).isEmpty();
        assertThat(run("count", written.toString())).isEqualTo(before).contains("\"method\":\"" + method);
    }

    private static String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of(args), printer, System.err)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Arguments of(String method, String rule, String ballots) {
        return Arguments.of(method, rule, ballots);
    }
}
