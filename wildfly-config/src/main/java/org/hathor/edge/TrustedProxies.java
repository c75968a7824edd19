package org.hathor.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The proxies in front of Hathor, whose word about the client's address is believed. */
final class TrustedProxies {

    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final List<Block> blocks;

    private TrustedProxies(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** Takes addresses and CIDR blocks, such as {@code 10.0.0.0/8} or {@code ::1}. */
    static TrustedProxies of(List<String> entries) {
        var blocks = new ArrayList<Block>();
        for (var entry : entries) {
            blocks.add(Block.parse(entry));
        }
        return new TrustedProxies(blocks);
    }

    boolean trusts(InetAddress address) {
        for (var block : blocks) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Who the client is: of the chain (X-Forwarded-For, then the peer), read from the right, the first that is no proxy of
     * ours. What stands left of it was written by whoever wanted to.
     */
    InetAddress client(InetAddress peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !trusts(peer)) {
            return peer;
        }
        var client = peer;
        var hops = forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && trusts(client); i--) {
            var hop = parse(withoutPort(hops[i].strip()));
            if (hop == null) {
                break;
            }
            client = hop;
        }
        return client;
    }

    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            var end = hop.indexOf(']');
            return end < 0 ? "" : hop.substring(1, end);
        }
        var colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    /** Parses a literal address; never asks a name server. */
    static @Nullable InetAddress parse(String literal) {
        if (!ADDRESS.matcher(literal).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private record Block(List<Byte> network, int bits) {

        static Block parse(String entry) {
            var slash = entry.indexOf('/');
            var address = TrustedProxies.parse(slash < 0 ? entry : entry.substring(0, slash));
            if (address == null) {
                throw new IllegalArgumentException("not an address: " + entry);
            }
            var network = address.getAddress();
            int bits = slash < 0 ? network.length * 8 : Integer.parseInt(entry.substring(slash + 1));
            if (bits < 0 || bits > network.length * 8) {
                throw new IllegalArgumentException("not a CIDR block: " + entry);
            }
            return new Block(boxed(network), bits);
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != network.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit));
                if (((bytes[bit / 8] ^ network.get(bit / 8)) & mask & 0xff) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> boxed(byte[] bytes) {
            var list = new ArrayList<Byte>(bytes.length);
            for (var b : bytes) {
                list.add(b);
            }
            return list;
        }
    }
}
