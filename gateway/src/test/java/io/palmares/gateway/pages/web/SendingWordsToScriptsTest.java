package io.palmares.gateway.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

class SendingWordsToScriptsTest {
    private static final Pattern ASKED_FOR = Pattern.compile("\\bt\\('([a-z][A-Za-z0-9.-]+)'");

    private static List<String> askedFor() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Resource script :
                new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/resources/ui/**/*.js")) {
            ASKED_FOR
                    .matcher(script.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(keys::add);
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void sendsEveryTextThatAScriptAsksForByName(String language) throws IOException {
        String sent = new ScriptWords().of(Locale.of(language));
        assertThat(JsonMapper.shared().readTree(sent).propertyNames())
                .hasSizeGreaterThan(100)
                .containsAll(askedFor());
        assertThat(askedFor()).contains("sign-in.email", "work.wait").hasSizeGreaterThan(100);
    }
}
