package dev.serai.document.facturx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Open Sans, the font of the page: Latin, Greek, Cyrillic and Vietnamese letters. What it lacks is found, never left out. */
final class PageFont {

    static final String REGULAR = "/fonts/ttf/OpenSans/OpenSans-Regular.ttf";
    static final String BOLD = "/fonts/ttf/OpenSans/OpenSans-Bold.ttf";

    private PageFont() {}

    /** Which letters there are, read when first needed. */
    private static final class Letters {
        static final CmapLookup REGULAR_ONES = letters(REGULAR);
        static final CmapLookup BOLD_ONES = letters(BOLD);
    }

    static InputStream open(String font) {
        InputStream stream = PageFont.class.getResourceAsStream(font);
        if (stream == null) {
            throw new IllegalStateException("The font " + font + " is not on the class path");
        }
        return stream;
    }

    /** For every text with letters that the page cannot show a sentence that names them. */
    static List<String> faults(List<String> texts) {
        Set<String> faults = new LinkedHashSet<>();
        for (String text : texts) {
            text.codePoints()
                    .filter(point -> !shows(point))
                    .distinct()
                    .forEach(point -> faults.add("'" + text + "' has the letter " + Character.toString(point) + " (U+"
                            + "%04X".formatted(point) + "), which the font of the PDF cannot show"));
        }
        return List.copyOf(faults);
    }

    // A mark on a letter that has no composed form would stand beside it, and right-to-left writing would be reversed.
    private static boolean shows(int point) {
        byte direction = Character.getDirectionality(point);
        return Letters.REGULAR_ONES.getGlyphId(point) != 0
                && Letters.BOLD_ONES.getGlyphId(point) != 0
                && Character.getType(point) != Character.NON_SPACING_MARK
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static CmapLookup letters(String font) {
        try (InputStream stream = open(font);
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + font, e);
        }
    }
}
