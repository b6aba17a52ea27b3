package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubLockTest {

    @TempDir
    Path dir;

    @Test
    void isHeldByOneUntilItIsGivenBack() {
        Path home = dir.resolve("new/home");
        HubLock first = HubLock.claim(home).orElseThrow();

        assertThat(HubLock.claim(home)).isEmpty();
        assertThat(HubLock.claim(dir.resolve("other")).map(HubLockTest::released))
                .contains(true);

        first.close();
        Optional<HubLock> second = HubLock.claim(home);
        assertThat(second.map(HubLockTest::released)).contains(true);
    }

    private static boolean released(HubLock lock) {
        lock.close();
        return true;
    }
}
