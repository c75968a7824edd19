package org.hathor.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentsTest {

    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', Firefox on Linux",
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36', Chrome on Windows",
        "'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0', Edge on Windows",
        "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15', Safari on macOS",
        "'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/150 Safari/604.1', Chrome on iPhone",
        "'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36', Chrome on Android",
        "curl/8.9.1, curl",
        "Java-http-client/25, Java-http-client",
        "'', ''",
    })
    void says_what_its_owner_would(String userAgent, String words) {
        assertThat(UserAgents.describe(userAgent)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'<script>alert(1)</script>', '<script>alert'",
        "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'"
    })
    void what_nobody_knows_is_cut_short(String userAgent, String words) {
        assertThat(UserAgents.describe(userAgent)).isEqualTo(words);
    }
}
