package dev.serai.yaml;

import dev.serai.text.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of UTF-8 text, read whole.
 *
 * @param name the file as it was named by whoever asked for it
 * @param text its content, without a byte order mark
 * @param sha256 hash of its bytes, lower-case hex
 */
public record TextFile(String name, String text, String sha256) {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Reads {@code file}; that it cannot be read is a problem like any other. */
    public static TextFile read(Path file) throws UnreadableYaml {
        String name = file.toString();
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new TextFile(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, Sha256.of(bytes));
        } catch (CharacterCodingException e) {
            throw unreadable(name, "the file is not UTF-8 text; save it as UTF-8");
        } catch (NoSuchFileException e) {
            throw unreadable(name, "there is no such file");
        } catch (IOException e) {
            throw unreadable(name, "the file cannot be read (" + e.getClass().getSimpleName() + "); expected a file");
        }
    }

    /** The YAML documents in it. */
    public List<YamlNode> documents() throws UnreadableYaml {
        return YamlText.documents(name, text);
    }

    private static UnreadableYaml unreadable(String name, String message) {
        return new UnreadableYaml(new Problem(name, 1, message));
    }
}
