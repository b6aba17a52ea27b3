package dev.serai.intake.edi;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The segments of a file one after the other, as StAEDI finds them. */
final class EdiSegments implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("^EDIE\\d+ - ");
    private static final String SEPARATORS = "UNA";

    private final EDIStreamReader reader;

    EdiSegments(EdiFile file) throws EdiFault {
        try {
            reader = EDIInputFactory.newFactory()
                    .createEDIStreamReader(
                            new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)),
                            StandardCharsets.UTF_8.name());
        } catch (EDIStreamException e) {
            throw broken(e);
        }
    }

    /** The next segment; the one that sets separators is left out. */
    Optional<EdiSegment> next() throws EdiFault {
        try {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                if (event == EDIStreamEvent.SEGMENT_ERROR) {
                    throw misplaced();
                } else if (event == EDIStreamEvent.START_SEGMENT && !SEPARATORS.equals(reader.getText())) {
                    return Optional.of(segment());
                }
            }
            return Optional.empty();
        } catch (EDIStreamException e) {
            throw broken(e);
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw EdiFault.broken(
                    e.getMessage() + " (line " + reader.getLocation().getLineNumber() + ")");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private EdiSegment segment() throws EDIStreamException, EdiFault {
        Location start = reader.getLocation().copy();
        List<List<List<String>>> elements = new ArrayList<>();
        EDIStreamEvent event = reader.next();
        while (event != EDIStreamEvent.END_SEGMENT) {
            if (event == EDIStreamEvent.SEGMENT_ERROR) {
                throw misplaced();
            } else if (event == EDIStreamEvent.ELEMENT_DATA) {
                put(elements, reader.getLocation(), reader.getText());
            }
            event = reader.next();
        }
        return new EdiSegment(
                start.getSegmentTag(), Math.max(1, start.getLineNumber()), start.getSegmentPosition(), elements);
    }

    private static void put(List<List<List<String>>> elements, Location at, String text) {
        List<List<String>> occurrences = grown(elements, at.getElementPosition(), ArrayList::new);
        List<String> components = grown(occurrences, Math.max(1, at.getElementOccurrence()), ArrayList::new);
        int component = Math.max(1, at.getComponentPosition());
        grown(components, component, String::new);
        components.set(component - 1, text);
    }

    private static <T> T grown(List<T> list, int size, Supplier<T> filler) {
        while (list.size() < size) {
            list.add(filler.get());
        }
        return list.get(size - 1);
    }

    private EdiFault misplaced() {
        Location at = reader.getLocation();
        String place =
                "Segment " + at.getSegmentPosition() + " (" + at.getSegmentTag() + ") on line " + at.getLineNumber();
        return reader.getErrorType() == EDIStreamValidationError.MANDATORY_SEGMENT_MISSING
                ? EdiFault.broken(place + " stands where " + reader.getReferenceCode() + " is missing")
                : EdiFault.broken(place + " is not expected there");
    }

    private static EdiFault broken(EDIStreamException e) {
        String reason = CODE.matcher(String.valueOf(e.getMessage())).replaceFirst("");
        Location at = e.getLocation();
        return EdiFault.broken(at == null ? reason : reason + " (line " + Math.max(1, at.getLineNumber()) + ")");
    }
}
