package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteCheckTest {

    private static final Path SHIPPED = Path.of("routes");

    @TempDir
    private Path folder;

    @BeforeEach
    void startFromTheShippedRoutes() throws IOException {
        copy(SHIPPED, folder);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void findsNothingWrongWithTheShippedRoutes() {
        assertThat(RouteCheck.problems(folder)).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void assertProblem(String... expected) {
        assertThat(RouteCheck.problems(folder)).extracting(Problem::toString).containsExactly(expected);
    }

    private static String feed(String template, String parameters) {
        return """
                - templatedRoute:
                    routeTemplateRef: %s
                    routeId: feed-x
                    parameters:
                      - { name: feed, value: x }
                %s""".formatted(template, parameters.indent(6));
    }

    private static String plain(String steps) {
        return """
                - route:
                    id: feed-x
                    from:
                      uri: direct:x
                      steps:
                %s""".formatted(steps.indent(8));
    }

    @Test
    void namesATemplateThatDoesNotExist() throws IOException {
        write("feeds/x.camel.yaml", feed("sftp-fed", ""));

        assertProblem("routes/feeds/x.camel.yaml:2: route template 'sftp-fed' does not exist; there are outbox-mail,"
                + " outbox-sftp, sftp-feed; did you mean 'sftp-feed'?");
    }

    @Test
    void namesAMissingAndAnUnknownParameter() throws IOException {
        write("feeds/x.camel.yaml", feed("sftp-feed", """
                - { name: dirr, value: erp/in }
                - { name: include, value: 'x.*' }
                - { name: receipts, value: erp/receipts }
                """));

        assertProblem(
                "routes/feeds/x.camel.yaml:1: template 'sftp-feed' needs parameter 'dir'; add - { name: dir, value: ... }"
                        + " to parameters",
                "routes/feeds/x.camel.yaml:6: template 'sftp-feed' has no parameter 'dirr'; it has delay, dir, done, feed,"
                        + " host, include, key, knownHosts, mapping, passphrase, password, port, quiet, receipts,"
                        + " user; did you mean 'dir'?");
    }

    @Test
    void namesAnUnknownStep() throws IOException {
        write("feeds/x.camel.yaml", plain("""
                - logg: "hello"
                """));

        assertThat(RouteCheck.problems(folder))
                .extracting(Problem::toString)
                .startsWith("routes/feeds/x.camel.yaml:6: unknown step 'logg'; did you mean 'log'?");
    }

    @Test
    void namesAWrongFieldAndAWrongType() throws IOException {
        write("feeds/x.camel.yaml", """
                - route:
                    id: feed-x
                    autoStartup: "true"
                    form:
                      uri: direct:x
                      steps: []
                """);

        assertThat(RouteCheck.problems(folder))
                .extracting(Problem::toString)
                .contains(
                        "routes/feeds/x.camel.yaml:3: 'autoStartup': string found, boolean expected",
                        "routes/feeds/x.camel.yaml:4: unknown field 'form'; did you mean 'from'?");
    }

    @Test
    void namesAWrongEndpointOptionAndValue() throws IOException {
        write("feeds/x.camel.yaml", """
                - route:
                    id: feed-x
                    from:
                      uri: sftp:example.org/in
                      parameters:
                        readLock: changedd
                        delayy: 500
                        binary: tru
                        soTimeout: soon
                      steps: []
                """);

        assertProblem(
                "routes/feeds/x.camel.yaml:7: endpoint 'sftp:' has no option 'delayy'; did you mean 'delay'?",
                "routes/feeds/x.camel.yaml:8: option 'binary' of endpoint 'sftp:' is 'tru', expected true or false",
                "routes/feeds/x.camel.yaml:9: option 'soTimeout' of endpoint 'sftp:' is 'soon', expected a duration such"
                        + " as 500 (milliseconds), 5s or 2m",
                "routes/feeds/x.camel.yaml:6: option 'readLock' of endpoint 'sftp:' is 'changedd', expected one of none,"
                        + " markerFile, fileLock, rename, changed, idempotent, idempotent-changed, idempotent-rename; did"
                        + " you mean 'changed'?");
    }

    @Test
    void namesTheLineOfBrokenYaml() throws IOException {
        write("feeds/x.camel.yaml", "- route:\n    id: 'x\n");

        assertProblem("routes/feeds/x.camel.yaml:3: this is not YAML: found unexpected end of stream");
    }

    @Test
    void namesAFileThatYieldsNothing() throws IOException {
        write("feeds/x.camel.yaml", "# nothing yet\n");
        write("feeds/y.yaml", "a: b\n");
        write("feeds/z.camel.yaml", "a: b\n");

        assertThat(RouteCheck.problems(folder))
                .extracting(Problem::toString)
                .contains(
                        "routes/feeds/x.camel.yaml:1: the file is empty: write a route, a templatedRoute or a"
                                + " routeTemplate, or delete it",
                        "routes/feeds/y.yaml:1: the hub would not read this file: call it <name>.camel.yaml",
                        "routes/feeds/z.camel.yaml:1: a route file is a list: begin each entry with '- route:' or"
                                + " '- templatedRoute:'");
    }

    @Test
    void namesBothPlacesOfADuplicateId() throws IOException {
        write("feeds/x.camel.yaml", Files.readString(folder.resolve("feeds/events.camel.yaml")));

        assertProblem("routes/feeds/x.camel.yaml:4: route id 'feed-events' is already used in"
                + " routes/feeds/events.camel.yaml:4; give one of them another");
    }

    @Test
    void refusesEndpointsStepsAndLanguagesOutsideTheSafeSubset() throws IOException {
        write("feeds/x.camel.yaml", plain("""
                - to: exec:rm
                - to: "sql:delete from outbox"
                - toD: "sftp:${header.host}"
                - setBody:
                    groovy: "1"
                - setBody:
                    simple: "${bean:arrival?method=receive}"
                """));

        assertThat(RouteCheck.problems(folder))
                .extracting(Problem::toString)
                .contains(
                        "routes/feeds/x.camel.yaml:6: endpoint 'exec:' is not allowed here; allowed are direct, log, seda,"
                                + " sftp, smtp, smtps, timer",
                        "routes/feeds/x.camel.yaml:7: endpoint 'sql:' is not allowed here; allowed are direct, log, seda,"
                                + " sftp, smtp, smtps, timer",
                        "routes/feeds/x.camel.yaml:8: step 'toD' is not allowed in routes; allowed are bean, choice,"
                                + " convertBodyTo, convertHeaderTo, delay, doTry, filter, log, marshal, multicast,"
                                + " removeHeader, removeHeaders, removeProperties, removeProperty, setBody, setHeader,"
                                + " setHeaders, setProperty, step, stop, throttle, throwException, to, transform,"
                                + " unmarshal, wireTap",
                        "routes/feeds/x.camel.yaml:10: language 'groovy' is not allowed in routes; write simple or"
                                + " constant",
                        "routes/feeds/x.camel.yaml:12: expression '${bean:arrival?method=receive}' calls code and is not"
                                + " allowed in routes");
    }

    @Test
    void refusesABeanOrMethodThatTheHubDoesNotOffer() throws IOException {
        write("feeds/x.camel.yaml", plain("""
                - bean:
                    ref: hub-arival
                    method: receive
                - bean:
                    ref: hub-arrival
                    method: recieve
                """));

        assertProblem(
                "routes/feeds/x.camel.yaml:7: bean 'hub-arival' does not exist; there are hub-arrival, hub-dataSource,"
                        + " hub-deliveryFaults, hub-feedFaults, hub-feedPolls, hub-mails, hub-parcels, hub-quietFiles, hub-safeNames; did"
                        + " you mean 'hub-arrival'?",
                "routes/feeds/x.camel.yaml:11: bean 'hub-arrival' has no method 'recieve'; it has failed, receive; did you mean"
                        + " 'receive'?");
    }

    @Test
    void refusesAPasswordInARouteFile() throws IOException {
        write("feeds/x.camel.yaml", feed("sftp-feed", """
                - { name: dir, value: erp/in }
                - { name: include, value: 'x.*' }
                - { name: receipts, value: erp/receipts }
                - { name: password, value: hunter2 }
                """));

        assertProblem("routes/feeds/x.camel.yaml:9: a secret must not stand in a route file: write password:"
                + " \"RAW({{some.property}})\" and set the property outside");
    }

    @Test
    void namesAPropertyThatNobodyHasSet() throws IOException {
        write("feeds/x.camel.yaml", feed("sftp-feed", """
                - { name: dir, value: erp/in }
                - { name: include, value: 'x.*' }
                - { name: receipts, value: erp/receipts }
                - { name: password, value: '{{acme.password}}' }
                """));

        assertProblem("routes/feeds/x.camel.yaml:9: property 'acme.password' is not set; set it, or write"
                + " {{acme.password:a default}}");
        assertThat(RouteCheck.problems(folder, RouteSettings.of(Map.of("acme.password", "x"))))
                .isEmpty();
    }

    @Test
    void namesAnExpressionThatCannotBeRead() throws IOException {
        write("feeds/x.camel.yaml", plain("""
                - setBody:
                    simple: "${body"
                """));

        assertProblem("routes/feeds/x.camel.yaml:7: simple expression '${body' cannot be read: expected symbol"
                + " functionEnd but was eol");
    }

    @Test
    void namesTheRouteThatOnlyATrialShowsToBeWrong() throws IOException {
        write("feeds/x.camel.yaml", plain("""
                - to:
                    uri: "smtp:example.org"
                    parameters:
                      sslContextParameters: "#hub-mails"
                """));

        assertThat(RouteCheck.problems(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.place().file()).isEqualTo("routes/feeds/x.camel.yaml");
            assertThat(problem.place().line()).isEqualTo(2);
            assertThat(problem.message()).contains("SSLContextParameters");
        });
    }

    @Test
    void namesAFolderThatIsNotThere() {
        assertThat(RouteCheck.problems(folder.resolve("none")))
                .extracting(Problem::message)
                .containsExactly("folder not found: expected the routes here, or set serai.routes");
    }

    @Test
    void listsTheFeedsWithTheirMappings() throws IOException {
        write("feeds/x.camel.yaml", feed("sftp-feed", """
                - { name: dir, value: vendors/x/in }
                - { name: include, value: 'x.*' }
                - { name: receipts, value: vendors/x/receipts }
                - { name: mapping, value: shared }
                """));

        assertThat(RouteCheck.feeds(folder))
                .contains(
                        new DeclaredFeed("x", "shared", "vendors/x/in", "x.*", "routes/feeds/x.camel.yaml", 1),
                        new DeclaredFeed(
                                "events", "events", "erp/in", "events.*\\.csv", "routes/feeds/events.camel.yaml", 2));
    }
}
