package dev.serai.intake.xml;

import dev.serai.intake.NamedRecords;

/** How much a record, or the elements around it, may still hold. */
final class XmlBudget {

    private long characters;
    private int texts;

    void restart() {
        characters = 0;
        texts = 0;
    }

    void take(int length, long line) throws XmlFault {
        characters += length;
        texts++;
        if (texts > NamedRecords.MOST_TEXTS) {
            throw tooLarge(NamedRecords.MOST_TEXTS + " texts", line);
        } else if (characters > NamedRecords.MOST_CHARACTERS) {
            throw tooLarge(NamedRecords.MOST_CHARACTERS + " characters", line);
        }
    }

    private static XmlFault tooLarge(String bound, long line) {
        return XmlFault.outOfBounds("A record, or what stands before it, has more than " + bound, line);
    }
}
