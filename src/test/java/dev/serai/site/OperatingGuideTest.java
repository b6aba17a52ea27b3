package dev.serai.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Seller;
import dev.serai.pricing.RejectionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** The operators' guide names every code and every setting that the code has. */
class OperatingGuideTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/serai");
    private static final String GUIDE = read(Path.of("src/site/markdown/operating.md"));
    /** Words in the shape of a code that are a state and a type of event. */
    private static final Set<String> NO_CODES = Set.of("set-aside", "vendor-charge");

    @Test
    void namesEveryRejectionCode() {
        assertNamed(Arrays.stream(RejectionCode.values()).map(RejectionCode::code));
    }

    @Test
    void namesEveryCodeOfIntakeAndMapping() {
        Set<String> codes = found("\"([a-z]+(?:-[a-z]+)+)\"", List.of("intake", "mapping"));
        codes.removeAll(NO_CODES);
        assertThat(codes)
                .contains("bad-date", "missing-column", "empty-file", "ragged-row")
                .hasSizeGreaterThan(15);
        assertNamed(codes.stream());
    }

    @Test
    void namesEveryRuleOfTheHubsOwnForDocuments() {
        Set<String> rules = found("\"(HUB-[A-Z-]+)\"", List.of("document"));
        assertThat(rules).contains("HUB-IBAN", "HUB-XML");
        assertNamed(rules.stream());
    }

    @Test
    void namesEveryPropertyOfTheApplication() throws IOException {
        FileSystemResource file = new FileSystemResource("src/main/resources/application.yaml");
        List<String> names = new YamlPropertySourceLoader()
                .load("application", file).stream()
                        .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                        .toList();
        assertThat(names).contains("serai.home", "spring.datasource.url", "camel.main.name");
        assertNamed(names.stream());
    }

    @Test
    void namesEveryPropertyOfTheSeller() {
        assertNamed(Arrays.stream(Seller.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map("serai.seller."::concat));
    }

    @Test
    void namesEveryPropertyThatCodeOrRoutesAskFor() {
        Set<String> names = found("\"(?:\\$\\{)?(serai(?:\\.[a-z][a-z-]*)+)[:}\"]", List.of(""));
        names.addAll(matches("\\{\\{(serai\\.[a-zA-Z.-]+)}}", files(Path.of("routes"))));
        assertThat(names).contains("serai.opening", "serai.sftp.known-hosts", "serai.outbox.retry", "serai.close.lag");
        assertNamed(names.stream());
    }

    private static void assertNamed(Stream<String> names) {
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(GUIDE).contains("`" + name + "`"));
    }

    private static Set<String> found(String pattern, List<String> packages) {
        Set<String> found = new TreeSet<>();
        packages.forEach(name -> found.addAll(matches(pattern, files(SOURCES.resolve(name)))));
        return found;
    }

    private static Set<String> matches(String pattern, List<Path> files) {
        Set<String> found = new TreeSet<>();
        files.forEach(file ->
                Pattern.compile(pattern).matcher(read(file)).results().forEach(match -> found.add(match.group(1))));
        return found;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
