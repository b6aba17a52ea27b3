package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UTF-8 that was taken for something else, and texts that only look so. */
class WrongCharsetTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Müller",
        "windows-1252, Straße",
        "windows-1252, Größe 5 ½",
        "windows-1252, 12 €",
        "windows-1252, Café",
        "windows-1252, CAFÉ",
        "windows-1252, Añejo",
        "ISO-8859-1, Kälte",
        "ISO-8859-1, 'K\uFFFDlte'",
        "ISO-8859-15, Bücher",
        "windows-1250, Köln",
        "windows-1250, Účet dodavateľa č. 5",
        "windows-1251, Заказ"
    })
    void tellsUtf8(String charset, String text) {
        Charset taken = Charset.forName(charset);
        String seen = new String(text.getBytes(StandardCharsets.UTF_8), taken);
        // a byte that the encoding does not know shows by itself
        assertThat(new WrongCharset(taken).isUtf8(seen) || seen.indexOf(InboundText.DAMAGE) >= 0)
                .as(seen)
                .isTrue();
        assertThat(new WrongCharset(taken).isUtf8(text)).as(text).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, ''",
        "windows-1252, plain",
        "windows-1252, 'CAFÉ\u00a0: fermé'",
        "windows-1252, 'CAFÉ\u00a0:'",
        "windows-1252, Größe®",
        "windows-1252, Maß®",
        "windows-1252, „Spaß“",
        "windows-1252, Spaß…",
        "windows-1252, MAÇÃ",
        "windows-1252, 'MAÇÃ\u00a0'",
        "windows-1250, Úžice",
        "windows-1250, Příliš žluťoučký kůň",
        "windows-1251, Гібридний",
        "windows-1251, Гі",
        "UTF-8, MÃ¼ller",
        "US-ASCII, plain",
        "Shift_JIS, テスト"
    })
    void letsOtherTextsPass(String charset, String text) {
        assertThat(new WrongCharset(Charset.forName(charset)).isUtf8(text)).isFalse();
    }

    @Test
    void saysNothingOfATextThatIsDamaged() {
        assertThat(new WrongCharset(StandardCharsets.ISO_8859_1).isUtf8("MÃ¼ller " + InboundText.DAMAGE))
                .isFalse();
    }
}
