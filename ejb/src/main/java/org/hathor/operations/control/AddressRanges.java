package org.hathor.operations.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A set of networks such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a bare address is a network of one. */
public final class AddressRanges {

    public static final AddressRanges NONE = new AddressRanges(List.of());

    /** Only literals: nothing here may ever ask a name server. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final List<Range> ranges;

    private AddressRanges(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads networks; an {@link IllegalArgumentException} names the text that is none. */
    public static AddressRanges of(List<String> texts) {
        return new AddressRanges(texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Range::of)
                .toList());
    }

    public boolean contains(String address) {
        if (ranges.isEmpty()) {
            return false;
        }
        var bytes = parse(address);
        return bytes != null && ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /**
     * Under which name an address is counted: an IPv6 host owns a whole /64 and may change within it at will, so the
     * network is what counts; IPv4 addresses and anything else stand for themselves.
     */
    public static String countedAs(String address) {
        var bytes = parse(address);
        if (bytes == null) {
            return address.toLowerCase(Locale.ROOT);
        }
        if (bytes.length == 4) {
            return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
        }
        var text = new StringBuilder(24);
        for (var i = 0; i < 8; i += 2) {
            text.append(Integer.toHexString(((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff)))
                    .append(':');
        }
        return text.append(":/64").toString();
    }

    /** The address's bytes, or null when it is no literal; IPv4 inside IPv6 comes out as IPv4. */
    private static byte @Nullable [] parse(String address) {
        var zone = address.indexOf('%');
        var literal = zone < 0 ? address : address.substring(0, zone);
        if (literal.startsWith("[") && literal.endsWith("]")) {
            literal = literal.substring(1, literal.length() - 1);
        }
        if (!LITERAL.matcher(literal).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException malformed) {
            return null;
        }
    }

    private static final class Range {

        private final byte[] network;
        private final int bits;

        private Range(byte[] network, int bits) {
            this.network = network;
            this.bits = bits;
        }

        static Range of(String text) {
            var slash = text.indexOf('/');
            var network = parse(slash < 0 ? text : text.substring(0, slash));
            if (network == null) {
                throw new IllegalArgumentException("'" + text + "' is not a network such as 10.0.0.0/8");
            }
            var width = network.length * 8;
            var bits = slash < 0 ? width : bits(text.substring(slash + 1), text);
            if (bits > width) {
                throw new IllegalArgumentException("'" + text + "' has a prefix longer than its address");
            }
            return new Range(network, bits);
        }

        private static int bits(String digits, String text) {
            if (!digits.matches("[0-9]{1,3}")) {
                throw new IllegalArgumentException("'" + text + "' has no prefix length after its slash");
            }
            return Integer.parseInt(digits);
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            var whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
                return false;
            }
            var rest = bits % 8;
            return rest == 0 || (address[whole] ^ network[whole]) >> (8 - rest) == 0;
        }
    }
}
