package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class QuietFilesTest {

    private final AtomicLong clock = new AtomicLong();
    private final QuietFiles quiet =
            new QuietFiles(clock::get, new CompanionFiles(name -> Optional.empty(), new InboxPairs(clock::get)));

    @Test
    void letsAFileBeTakenWhenItHasRestedLongEnough() {
        assertThat(take("a", 10, 1)).isFalse();
        pass(1_999);
        assertThat(take("a", 10, 1)).isFalse();
        pass(1);
        assertThat(take("a", 10, 1)).isTrue();
    }

    @Test
    void beginsAnewWhenSizeOrTimeChange() {
        take("a", 10, 1);
        pass(1_500);
        assertThat(take("a", 11, 1)).isFalse();
        pass(1_500);
        assertThat(take("a", 11, 2)).isFalse();
        pass(1_500);
        assertThat(take("a", 11, 2)).isFalse();
        pass(500);
        assertThat(take("a", 11, 2)).isTrue();
    }

    @Test
    void looksAtASecondFileOfTheSameNameAnew() {
        take("a", 10, 1);
        pass(2_000);
        assertThat(take("a", 10, 1)).isTrue();

        assertThat(take("a", 10, 1)).isFalse();
    }

    @Test
    void tellsOnceALookThatAFileWasLeft() {
        assertThat(quiet.hasLeftOne("feed-x")).isFalse();
        take("a", 10, 1);
        assertThat(quiet.hasLeftOne("feed-y")).isFalse();
        assertThat(quiet.hasLeftOne("feed-x")).isTrue();
        assertThat(quiet.hasLeftOne("feed-x")).isFalse();
        pass(2_000);
        take("a", 10, 1);
        assertThat(quiet.hasLeftOne("feed-x")).isFalse();
    }

    private void pass(long millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private boolean take(String name, long length, long modified) {
        FileEndpoint endpoint = new FileEndpoint("file:in", new FileComponent());
        endpoint.setReadLockMinAge(2_000);
        DefaultCamelContext camel = new DefaultCamelContext();
        endpoint.setCamelContext(camel);
        Exchange exchange = DefaultExchange.newFromEndpoint(endpoint);
        exchange.getExchangeExtension().setFromRouteId("feed-x");
        GenericFile<Object> file = new GenericFile<>();
        file.setAbsoluteFilePath("/in/" + name);
        file.setFileLength(length);
        file.setLastModified(modified);
        boolean isAtRest = quiet.isAtRest(file, exchange);
        if (isAtRest) {
            quiet.take(file, exchange);
        }
        return isAtRest;
    }
}
