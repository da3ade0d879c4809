package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void a_plain_address_is_taken() {
        assertThat(MailAddress.of(" an.nguyen+td@so-mau.gov.vn ")).contains("an.nguyen+td@so-mau.gov.vn");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "an",
                "@mau.vn",
                "an@",
                "an@mau.vn\r\nBcc: x@y.vn",
                "an@mau.vn\nBcc:x@y.vn",
                "an@mau.vn,x@y.vn",
                "an@mau.vn;x@y.vn",
                "An <an@mau.vn>",
                "\"an\"@mau.vn",
                "an(x)@mau.vn",
                "@relay.vn:an@mau.vn",
                "g:an@mau.vn;",
                "an@mau..vn",
                "ăn@mau.vn",
                "an@mau.vn\u0000"
            })
    void nothing_else_is(String email) {
        assertThat(MailAddress.of(email)).isEmpty();
    }
}
