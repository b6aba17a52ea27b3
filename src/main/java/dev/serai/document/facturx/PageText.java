package dev.serai.document.facturx;

import dev.serai.document.writing.XmlText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** XHTML of the page. Texts are composed letters and plain blanks, without marks that nobody sees; each is remembered. */
final class PageText {

    private final XmlText xml = XmlText.document();
    private final List<String> texts = new ArrayList<>();

    void in(String element, Runnable content) {
        xml.in(element, content);
    }

    void in(String element, String style, Runnable content) {
        xml.in(element, " class=\"" + style + "\"", content);
    }

    void put(String element, String style, String text) {
        xml.put(element, "class", style, shown(text));
    }

    /** A running element of the page's edge, by its id in the style sheet. */
    void edge(String id, Runnable content) {
        xml.in("div", " id=\"" + id + "\"", content);
    }

    /** A text inside running words. */
    void words(String text) {
        xml.put("span", shown(text));
    }

    /** A place that the style sheet fills. */
    void place(String id) {
        xml.put("span", "id", id, "");
    }

    /** A rule of the style sheet. */
    void style(String css) {
        xml.put("style", css.replace('\n', ' '));
    }

    private String shown(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                plain.append(' ');
            } else if (Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(point);
            }
        });
        String shown = plain.toString();
        texts.add(shown);
        return shown;
    }

    /** All texts so far. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
