package io.palmares.local;

import io.palmares.local.demo.Demo;
import io.palmares.local.demo.StoryBroken;
import java.util.concurrent.CountDownLatch;

/// `up`, `demo`, `status`, `stop`: what `./awards` runs.
public final class Main {

    private Main() {}

    static void main(String[] arguments) throws InterruptedException {
        try {
            CommandLine line = CommandLine.parse(arguments);
            int exit = switch (line.command()) {
                case UP, DEMO -> line.detach() ? Detached.start(line) : run(line);
                case STATUS -> Running.status(line.data());
                case STOP -> Running.stop(line.data());
            };
            System.exit(exit);
        } catch (IllegalArgumentException | IllegalStateException | StoryBroken e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int run(CommandLine line) throws InterruptedException {
        Mode mode = line.command() == CommandLine.Command.DEMO ? Mode.DEMO : Mode.PRODUCTION;
        Installation installation = Installation.start(line.data(), options(line, mode));
        if (mode == Mode.DEMO) {
            Demo.play(installation.gateway(), System.out);
        } else {
            System.out.println("Open " + installation.gateway());
            System.out.println(
                    "Mails: " + installation.address(ServiceName.INFRASTRUCTURE).resolve("/mails"));
        }
        installation.ready();
        System.out.println("Ctrl-C, or ./awards stop, ends it; data and logs: " + line.data());
        new CountDownLatch(1).await();
        return 0;
    }

    private static Options options(CommandLine line, Mode mode) {
        return Options.of(mode, line.gatewayPort(), System.out::println).withPrograms(ShippedJars.found(line.caches()));
    }
}
