package io.palmares.gateway;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// As a demonstration runs it.
@TestPropertySource(
        properties = {"palmares.mode=demo", "palmares.public-url=http://127.0.0.1", "palmares.store.database=demo"})
abstract class DemoGatewayTest extends GatewayTest {

    static final StubService MAILBOX = new StubService(
            request -> StubService.Reply.json(
                    "[{\"id\":\"1\",\"from\":\"x\",\"to\":[\"ana@awards.example\"],\"subject\":\"<b>Hello</b>\",\"received\":\"2020-01-01\",\"text\":\"a & b\"}]"));

    @DynamicPropertySource
    static void demonstration(DynamicPropertyRegistry properties) {
        properties.add("palmares.clock.file", () -> DIRECTORY.resolve("clock"));
        properties.add("palmares.mailbox.url", MAILBOX::url);
    }
}
