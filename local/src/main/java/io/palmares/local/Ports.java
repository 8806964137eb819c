package io.palmares.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/// The loopback ports of an installation; they stay the same when a process is started again.
record Ports(Map<ServiceName, Integer> http, int broker, int store, int mail) {

    /// Below the range from which the system takes the near end of outgoing connections.
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    int of(ServiceName name) {
        return Objects.requireNonNull(http.get(name));
    }

    /// @throws PortTaken if the gateway's port is in use
    static Ports choose(int gatewayPort) {
        Choice choice = new Choice();
        Map<ServiceName, Integer> http = new EnumMap<>(ServiceName.class);
        for (ServiceName name : ServiceName.values()) {
            http.put(name, choice.next());
        }
        if (gatewayPort != 0) {
            http.put(ServiceName.GATEWAY, requireFree(gatewayPort));
        }
        return new Ports(http, choice.next(), choice.next(), choice.next());
    }

    private static int requireFree(int port) {
        if (!isFree(port)) {
            throw new PortTaken(port);
        }
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /// A port asked for that is in use.
    static final class PortTaken extends IllegalStateException {
        PortTaken(int port) {
            super("port " + port + " is taken");
        }
    }

    private static final class Choice {
        private final Random random = new Random();
        private final Set<Integer> given = new HashSet<>();

        int next() {
            int port;
            do {
                port = random.nextInt(LOWEST, HIGHEST);
            } while (!given.add(port) || !isFree(port));
            return port;
        }
    }
}
