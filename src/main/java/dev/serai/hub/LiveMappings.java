package dev.serai.hub;

import dev.serai.intake.CurrentMappings;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappingFiles;
import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import dev.serai.route.FeedMappings;
import dev.serai.yaml.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feed mappings and programmes in force: the last set of files that was without fault. */
final class LiveMappings implements CurrentMappings, FeedMappings, Supplier<Programmes> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMappings.class);

    private final Path folder;
    private final AtomicReference<Loaded> inForce;

    private LiveMappings(Path folder, Loaded inForce) {
        this.folder = folder;
        this.inForce = new AtomicReference<>(inForce);
    }

    private record Loaded(Map<String, FeedMapping> feeds, Programmes programmes) {}

    /** Loads {@code mappings/}; a hub does not start on faulty files. */
    static LiveMappings load(Path folder) {
        LiveMappings mappings = new LiveMappings(folder, new Loaded(Map.of(), new Programmes(List.of())));
        List<Problem> problems = mappings.reload();
        if (!problems.isEmpty()) {
            throw new FaultyFiles(problems);
        }
        return mappings;
    }

    /** Loads the files again; with any problem the set in force stays. */
    List<Problem> reload() {
        MappingFiles feeds = MappingFiles.load(folder.resolve("feeds"));
        ProgrammeFiles programmes = ProgrammeFiles.load(folder.resolve("programmes"));
        List<Problem> problems = new ArrayList<>(feeds.problems());
        problems.addAll(programmes.problems());
        if (problems.isEmpty()) {
            inForce.set(new Loaded(feeds.mappings(), programmes.programmes()));
        }
        return problems;
    }

    /** Takes an edit while the hub runs, and says what became of it. */
    List<Problem> takeEdit() {
        List<Problem> problems = reload();
        if (problems.isEmpty()) {
            LOG.info("Mappings in force: {} feeds", inForce.get().feeds().size());
        } else {
            problems.forEach(problem -> LOG.error("{}", problem));
            LOG.warn("The mappings of before stay in force until this is put right");
        }
        return problems;
    }

    @Override
    public Optional<FeedMapping> find(String name) {
        return Optional.ofNullable(inForce.get().feeds().get(name));
    }

    @Override
    public Programmes get() {
        return inForce.get().programmes();
    }
}
