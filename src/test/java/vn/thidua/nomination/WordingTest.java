package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00a0", "\u2007\u202f", "\u200b", "\ufeff", "\r\n\t", " \u00a0\u3000 "})
    void text_of_blanks_alone_is_no_text(String blank) {
        assertThat(Wording.of(blank)).isNull();
        refused("nomination.reasonMissing", () -> Wording.demanded(blank, "reason", "nomination.reasonMissing"));
    }

    @Test
    void decomposed_letters_are_composed() {
        String decomposed = Normalizer.normalize("Đề nghị khen thưởng", Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo("Đề nghị khen thưởng");
        assertThat(Wording.of("\u00a0" + decomposed + "\u00a0")).isEqualTo("Đề nghị khen thưởng");
    }

    @Test
    void line_ends_are_of_one_kind_and_blanks_inside_stay() {
        assertThat(Wording.of(" a\r\n b\rc ")).isEqualTo("a\n b\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000", "a\u0007", "a\ud800b", "\u001fa", "a\u001c"})
    void refuses_what_no_document_can_hold(String text) {
        assertThat(refused("nomination.textUnreadable", () -> Wording.of(text, "evidence")).field())
                .isEqualTo("evidence");
    }

    @Test
    void the_longest_text_has_four_thousand_characters() {
        assertThat(Wording.of("ấ".repeat(4000))).hasSize(4000);
        refused("nomination.textTooLong", () -> Wording.of("ấ".repeat(4001)));
    }

    @Test
    void long_runs_of_blanks_are_read_in_one_pass() {
        assertThat(Wording.of("a" + " ".repeat(3990) + "b")).hasSize(3992);
        refused("nomination.textTooLong", () -> Wording.of("a" + " ".repeat(2_000_000) + "b"));
    }
}
