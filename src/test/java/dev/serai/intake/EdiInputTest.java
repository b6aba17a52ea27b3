package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender of EDIFACT and X12 reads in the receipt, and how segments become columns. */
class EdiInputTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-18");
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final String EDIFACT = """
            feed: orders
            rank: 40
            format: edi
            edi: {messages: ORDERS, record: LIN, skipped: INVOIC}
            dates: yyyyMMdd
            events:
              - event: order
                when: {/BGM.3: "9"}
                fields:
                  date: {from: "/DTM[137].1.2"}
                  order: {from: /BGM.2}
                  account: {from: "/NAD[BY].2"}
                  endCustomer: {from: "/NAD[UD].4", optional: true}
                  line: {from: LIN.1}
                  sku: {from: LIN.3}
                  quantity: {from: "QTY[21].1.2"}
                  programme: {value: aip-outright}
                  offering: {value: licence}
            ignore: [/UN*, /BGM.1, "/DTM[137].1.3", LIN.3.2, "/NAD[BY]/*"]
            """;
    private static final String LIN1 = "LIN+1++AIP-SRV:SA'\nQTY+21:2'\n";
    private static final String LIN2 = "LIN+2++AIP-DSK:SA'\nQTY+21:5'\n";
    private static final String MESSAGE =
            "UNH+1+ORDERS:D:96A:UN'\nBGM+220+P1+9'\nDTM+137:20260318:102'\nNAD+BY+10001'\n" + LIN1 + LIN2
                    + "UNS+S'\nCNT+2:2'\nUNT+11+1'\n";
    private static final String START = "UNB+UNOC:3+BUYER:14+SERAI:14+260318:0912+77'\n";
    private static final String END = "UNZ+1+77'\n";
    private static final String X12 = """
            feed: orders
            rank: 40
            format: edi
            edi: {messages: ["850"], record: PO1, skipped: ["997"]}
            dates: yyyyMMdd
            events:
              - event: order
                fields:
                  date: {from: /BEG.5}
                  order: {from: /BEG.3}
                  account: {from: "/N1[BY].4"}
                  line: {from: PO1.1}
                  sku: {from: "PO1[VP]"}
                  quantity: {from: PO1.2}
                  programme: {value: aip-outright}
                  offering: {value: licence}
            ignore: [/ISA*, /GS*, /ST*, /BEG*, "/N1[BY].3", PO1.3]
            """;
    private static final String ISA =
            "ISA*00*          *00*          *ZZ*BUYER          *ZZ*SERAI          *260318*0912*U*00401"
                    + "*000000020*0*T*>~\n";
    private static final String GROUP = "GS*PO*BUYER*SERAI*20260318*0912*1*X*004010~\nST*850*0001~\n"
            + "BEG*00*NE*P1**20260318~\nN1*BY**91*10001~\nPO1*1*2*EA***BP*X*VP*AIP-SRV~\nPO1*2*5*EA***VP*AIP-DSK~\n"
            + "CTT*2~\nSE*7*0001~\nGE*1*1~\n";
    private static final String IEA = "IEA*1*000000020~\n";

    @TempDir
    Path home;

    @Test
    void theLinesOfAMessageAreRecordsOfOneOrder() {
        Intake intake = edifact(START + MESSAGE + END);
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(6L, 8L));
        assertThat(intake.rows().toString()).contains("\"account\":\"10001\"", "\"quantity\":\"5\"");
    }

    @Test
    void x12AsWell() {
        Intake intake = x12(ISA + GROUP.replace("*BP*X", "") + IEA);
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(6L, 7L));
        assertThat(x12(ISA + GROUP + IEA).quarantined())
                .containsExactly(
                        "6 [PO1[BP]] unknown-column: Column PO1[BP] of the file is not in the mapping; map it or add it to"
                                + " ignore; did you mean 'PO1[VP]'?",
                        "7 [] order-incomplete: Line 6 of order P1 of account 10001 cannot be read; an order is booked whole"
                                + " or not at all, mend that line and send the order again");
    }

    @Test
    void theSumOfTheQuantitiesIsCompared() {
        assertThat(edifact(START + summed("CNT+1:7'") + END).quarantined()).isEmpty();
        assertThat(edifact(START + summed("CNT+1:7.00'") + END).quarantined()).isEmpty();
        assertThat(edifact(START + summed("CNT+1:8'") + END).quarantined())
                .containsExactly(
                        "6 [CNT.1.2] control-total: Segment 12 (CNT) on line 12 has '8' as the sum of the lines' quantities,"
                                + " but they sum up to 7",
                        "8 [CNT.1.2] control-total: Segment 12 (CNT) on line 12 has '8' as the sum of the lines' quantities,"
                                + " but they sum up to 7");
        assertThat(edifact(START + summed("CNT+1:x'") + END).quarantined())
                .hasSize(2)
                .allMatch(item -> item.contains("has 'x' as the sum of the lines' quantities"));
        assertThat(edifact(START + summed("CNT+1:8'").replace("QTY+21:5'", "QTY+21:five'") + END)
                        .quarantined())
                .as("an amount that is no number is told of by itself")
                .noneMatch(item -> item.contains("control-total"));
    }

    @Test
    void quantitiesOfOneKindOrOfAllAreMeant() {
        String free = "QTY+192:1'\n";
        for (String sum : List.of("7", "8", "1")) {
            String message = summed("CNT+1:" + sum + "'").replace("QTY+21:5'\n", "QTY+21:5'\n" + free);
            assertThat(edifact(START + message.replace("UNT+12", "UNT+13") + END)
                            .quarantined())
                    .as(sum)
                    .noneMatch(item -> item.contains("control-"));
        }
        String message = summed("CNT+1:6'").replace("QTY+21:5'\n", "QTY+21:5'\n" + free);
        assertThat(edifact(START + message.replace("UNT+12", "UNT+13") + END).quarantined())
                .anyMatch(item ->
                        item.contains("has '6' as the sum of the lines' quantities, but they sum up to 8 or 1 or 7"));
    }

    @Test
    void aHashTotalIsCompared() {
        String group = GROUP.replace("*BP*X", "");
        assertThat(x12(ISA + group.replace("CTT*2~", "CTT*2*7~") + IEA).quarantined())
                .isEmpty();
        assertThat(x12(ISA + group.replace("CTT*2~", "CTT*2*9~") + IEA).quarantined())
                .hasSize(2)
                .allMatch(item ->
                        item.endsWith("[CTT.2] control-total: Segment 8 (CTT) on line 8 has '9' as the sum of the"
                                + " lines' quantities, but they sum up to 7"));
        String decimals = group.replace("PO1*1*2*", "PO1*1*2.50*").replace("*P1*", "*P2*");
        for (String total : List.of("7.5", "255")) {
            assertThat(x12(ISA + decimals.replace("CTT*2~", "CTT*2*" + total + "~") + IEA)
                            .quarantined())
                    .as(total)
                    .noneMatch(item -> item.contains("control-total"));
        }
        String many = group.replace("PO1*2*5*", "PO1*2*9999999999*");
        assertThat(x12(ISA + many.replace("CTT*2~", "CTT*2*1~") + IEA).quarantined())
                .noneMatch(item -> item.contains("control-total"));
    }

    @Test
    void aFileThatIsUtf8ThoughItSaysOtherwise() {
        String file = START
                + MESSAGE.replace("NAD+BY+10001'", "NAD+BY+10001'\nNAD+UD+++Müller GmbH'")
                        .replace("UNT+11", "UNT+12")
                + END;
        Intake intake = receive(EDIFACT, file.getBytes(StandardCharsets.UTF_8));
        assertThat(intake.quarantined())
                .containsExactly(
                        "1 [] bad-encoding: The file is UTF-8, but UNB says ISO-8859-1; tell the sender, or give"
                                + " charset: UTF-8 in edi of the mapping");
        String told = EDIFACT.replace("skipped: INVOIC}", "skipped: INVOIC, charset: UTF-8}");
        assertThat(receive(told, file.getBytes(StandardCharsets.UTF_8)).quarantined())
                .isEmpty();
        assertThat(receive(told, file.replace("ü", "\ufffd").getBytes(StandardCharsets.UTF_8))
                        .quarantined())
                .isNotEmpty()
                .allMatch(item -> item.contains("bad-encoding"));
    }

    private static String summed(String total) {
        return MESSAGE.replace("CNT+2:2'\n", "CNT+2:2'\n" + total + "\n").replace("UNT+11", "UNT+12");
    }

    @Test
    void separatorsOfTheSendersOwnAndNoLineEnds() {
        String file = (START + MESSAGE + END)
                .replace("\n", "")
                .replace("AIP-SRV", "A?+?'B")
                .replace('+', '*')
                .replace(':', '=')
                .replace('\'', '~')
                .replace("A?*?~B", "A+?*'?~B");
        Intake intake = edifact("UNA=*.? ~\n" + file);
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L, 2L));
        assertThat(intake.rows().toString()).contains("\"sku\":\"A+*'~B\"");
    }

    @Test
    void severalMessagesGroupsAndInterchanges() {
        String second = MESSAGE.replace("UNH+1", "UNH+2")
                .replace("UNT+11+1", "UNT+11+2")
                .replace("P1", "P2");
        String group = "UNG+ORDERS+B:14+S:14+260318:0912+5+UN+D:96A'";
        Intake intake = edifact(START + MESSAGE + second + "UNZ+2+77'\n" + START + group + MESSAGE.replace("P1", "P3")
                + "UNE+1+5'\n" + group + "UNE+0+5'" + "UNZ+2+77'");
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(6L, 8L), List.of(17L, 19L), List.of(30L, 32L));
    }

    @Test
    void aWrongCountRefusesTheMessageAlone() {
        String second = MESSAGE.replace("UNH+1", "UNH+2")
                .replace("UNT+11+1", "UNT+12+2")
                .replace("P1", "P2");
        Intake intake = edifact(START + second + MESSAGE + "UNZ+2+77'\n");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(17L, 19L));
        assertThat(intake.quarantined())
                .containsExactly(
                        "6 [UNT.1] control-count: Segment 12 (UNT) on line 12 counts '12' segments, but there are 11",
                        "8 [UNT.1] control-count: Segment 12 (UNT) on line 12 counts '12' segments, but there are 11");
        assertThat(edifact(START + MESSAGE.replace("CNT+2:2", "CNT+2:3") + END).quarantined())
                .startsWith("6 [CNT.1.2] control-count: Segment 11 (CNT) on line 11 counts '3' lines, but there are 2");
        assertThat(edifact(START + MESSAGE.replace("UNT+11+1", "UNT+11+2") + END)
                        .quarantined())
                .startsWith(
                        "6 [UNT.2] control-reference: Segment 12 (UNT) on line 12 has the reference '2', expected '1' as"
                                + " where it began");
        assertThat(x12(ISA + GROUP.replace("CTT*2", "CTT*3").replace("SE*7", "SE*8") + IEA)
                        .quarantined())
                .contains(
                        "6 [CTT.1] control-count: Segment 8 (CTT) on line 8 counts '3' lines, but there are 2",
                        "6 [SE.1] control-count: Segment 9 (SE) on line 9 counts '8' segments, but there are 7");
    }

    @Test
    void aWrongCountAroundTheMessagesRefusesTheFile() {
        assertRefused(
                EDIFACT,
                START + MESSAGE + "UNZ+2+78'\n",
                2,
                "1 [UNZ.1] control-count: Segment 13 (UNZ) on line 13 counts '2' groups or messages, but there are 1",
                "1 [UNZ.2] control-reference: Segment 13 (UNZ) on line 13 has the reference '78', expected '77' as where it"
                        + " began");
        assertRefused(
                X12,
                ISA + GROUP.replace("GE*1*1", "GE*2*1") + IEA.replace("IEA*1", "IEA*3"),
                2,
                "1 [GE.1] control-count: Segment 10 (GE) on line 10 counts '2' messages, but there are 1",
                "1 [IEA.1] control-count: Segment 11 (IEA) on line 11 counts '3' groups, but there are 1");
    }

    @Test
    void aBrokenSegmentRefusesTheFile() {
        String broken = "1 [] bad-edi: The EDI is broken and nothing of the file is read: ";
        assertRefused(
                EDIFACT,
                START + MESSAGE,
                2,
                broken + "Unexpected end of stream after segment UNT at position 12 (line 13)");
        assertRefused(
                EDIFACT,
                START + MESSAGE.replace("UNT+11+1'\n", "") + END,
                2,
                broken + "Segment 12 (UNZ) on line 12 stands where UNT is missing");
        assertRefused(
                EDIFACT,
                START + MESSAGE.replace("BGM", "UNH") + END,
                0,
                broken + "Segment 3 (UNH) on line 3 is not expected there");
        assertRefused(
                EDIFACT,
                START + MESSAGE.replace("QTY+21:5", "QTYS+21:5") + END,
                1,
                broken
                        + "Invalid processing state after segment LIN at position 8; INVALID (previous: TAG_3); input: 'S'"
                        + " (line 9)");
    }

    @Test
    void aMissingSegmentEndIsFoundByTheCount() {
        Intake intake = edifact((START + MESSAGE + END).replace("AIP-SRV:SA'", "AIP-SRV:SA"));
        assertThat(intake.landedLines(DAY, 10)).isEmpty();
        assertThat(intake.quarantined())
                .contains(
                        "6 [UNT.1] control-count: Segment 11 (UNT) on line 12 counts '11' segments, but there are 10");
    }

    @Test
    void aMessageOfAnotherType() {
        String other = "UNH+2+DESADV:D:96A:UN'\nBGM+351+D1+9'\nUNT+3+2'\n";
        Intake intake = edifact(START + MESSAGE + other + "UNZ+2+77'\n");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(6L, 8L));
        assertThat(intake.quarantined())
                .containsExactly(
                        "13 [] other-message: Segment 13 (UNH) on line 13 begins a message DESADV, expected ORDERS;"
                                + " one that is for somebody else can be listed under skipped");
        assertThat(edifact(START + MESSAGE + other.replace("DESADV", "INVOIC") + "UNZ+2+77'\n")
                        .quarantined())
                .isEmpty();
    }

    @Test
    void aMessageWithoutLines() {
        Intake intake = edifact(START
                + MESSAGE.replace(LIN1, "")
                        .replace(LIN2, "")
                        .replace("2:2", "2:0")
                        .replace("UNT+11", "UNT+7")
                + END);
        assertThat(intake.quarantined())
                .containsExactly(
                        "2 [] no-records: Segment 2 (UNH) on line 2 begins a message without LIN, expected one at"
                                + " least");
    }

    @Test
    void aFileThatIsNotEdi() {
        assertRefused(EDIFACT, "a;b\n", 0, "1 [] not-edi: The file is not EDI, expected UNA, UNB or ISA at its start");
        assertRefused(EDIFACT, " \n", 0, "1 [] empty-file: The file is empty, expected an interchange");
        assertRefused(
                EDIFACT,
                " ".repeat(33 * 1024 * 1024),
                0,
                "1 [] out-of-bounds: The file has more than 33554432 bytes, which is not read as EDI");
    }

    @Test
    void theCharacterSetOfTheInterchange() {
        String named = MESSAGE.replace("NAD+BY+10001'", "NAD+BY+10001'NAD+UD+++Kräuter'")
                .replace("UNT+11", "UNT+12");
        assertThat(receive(EDIFACT, (START + named + END).getBytes(LATIN))
                        .rows()
                        .toString())
                .contains("Kräuter");
        Intake ascii = receive(EDIFACT, (START.replace("UNOC", "UNOA") + named + END).getBytes(LATIN));
        assertThat(ascii.landedLines(DAY, 10)).isEmpty();
        assertThat(ascii.quarantined())
                .contains("6 [/NAD[UD].4] bad-encoding: Column /NAD[UD].4 has 'Kr\ufffduter', expected text encoded in"
                        + " US-ASCII");
        Intake utf = receive(EDIFACT, (START.replace("UNOC", "UNOW") + named + END).getBytes(StandardCharsets.UTF_8));
        assertThat(utf.quarantined()).isEmpty();
        Intake given = receive(
                EDIFACT.replace("record: LIN", "record: LIN, charset: UTF-8"),
                (START + named + END).getBytes(StandardCharsets.UTF_8));
        assertThat(given.rows().toString()).contains("Kräuter");
        assertRefused(
                EDIFACT,
                START.replace("UNOC", "UNOZ") + MESSAGE + END,
                0,
                "1 [] bad-encoding: UNB names the character set 'UNOZ', expected one of UNOA to UNOK, UNOW or UNOY; the"
                        + " mapping can give the charset instead");
        assertThat(edifact(START + MESSAGE.replace("AIP-SRV", "AIP\u0001SRV") + END)
                        .quarantined())
                .anySatisfy(fault -> assertThat(fault).contains("6 [LIN.3] bad-encoding"));
    }

    @Test
    void segmentsOfAPartyAndRepeatedOnes() {
        String more = "NAD+BY+10001'CTA+PD+:Eva'COM+123:TE'NAD+SU+1'RFF+VA:X'";
        Intake intake = edifact(START
                + MESSAGE.replace("NAD+BY+10001'", more)
                        .replace(LIN1, LIN1 + "IMD+F++:::A'IMD+C++:::B'PIA+1+X:IN::91+Y:IN'COM+s1:AA'\n")
                        .replace("UNT+11", "UNT+19")
                + END);
        assertThat(intake.quarantined())
                .extracting(fault -> fault.substring(0, fault.indexOf(": Col")))
                .containsExactlyInAnyOrder(
                        "6 [/NAD[SU].2] unknown-column",
                        "6 [/NAD[SU]/RFF[VA].1.2] unknown-column",
                        "6 [IMD.1] unknown-column",
                        "6 [IMD.3.4] unknown-column",
                        "6 [IMD[2].1] unknown-column",
                        "6 [IMD[2].3.4] unknown-column",
                        "6 [PIA.1] unknown-column",
                        "6 [PIA[IN]] unknown-column",
                        "6 [PIA[IN].4] unknown-column",
                        "6 [PIA[IN][2]] unknown-column",
                        "6 [COM[AA]] unknown-column",
                        "9 [/NAD[SU].2] unknown-column",
                        "9 [/NAD[SU]/RFF[VA].1.2] unknown-column");
    }

    private void assertRefused(String mapping, String text, int records, String... faults) {
        Intake intake = receive(mapping, text.getBytes(LATIN));
        assertThat(intake.quarantined()).containsExactly(faults);
        assertThat(intake.landedLines(DAY, 10)).isEmpty();
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts())
                .isEqualTo(new LineCounts(records, 0, 0, records));
    }

    private Intake edifact(String text) {
        return receive(EDIFACT, text.getBytes(LATIN));
    }

    private Intake x12(String text) {
        return receive(X12, text.getBytes(StandardCharsets.UTF_8));
    }

    private Intake receive(String mapping, byte[] bytes) {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.map("orders", mapping);
        intake.receive("orders", "orders.edi", bytes);
        return intake;
    }
}
