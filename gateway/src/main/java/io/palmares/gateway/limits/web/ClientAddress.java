package io.palmares.gateway.limits.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Who counts as one client: an IPv4 address, or an IPv6 network of 64 bits, since one household has that many.
final class ClientAddress {

    private ClientAddress() {}

    static String of(String remote) {
        try {
            InetAddress address = InetAddress.ofLiteral(remote);
            return address instanceof Inet6Address ? Arrays.toString(Arrays.copyOf(address.getAddress(), 8)) : remote;
        } catch (IllegalArgumentException e) {
            return remote;
        }
    }
}
