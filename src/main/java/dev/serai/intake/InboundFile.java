package dev.serai.intake;

import java.time.Instant;

/**
 * The ledger's row of one content of a feed.
 *
 * @param id its number, in the order of arrival
 * @param feed the feed
 * @param sha256 hash of the bytes
 * @param name name under which it arrived first; data, never a path
 * @param mappingVersion the mapping it is landed with
 * @param receivedAt when it arrived first
 * @param state how far it is
 * @param isRefused whether the file as a whole was refused
 * @param records records landed and committed
 * @param units units landed and committed
 * @param replays how often records of it were read again
 */
record InboundFile(
        long id,
        String feed,
        String sha256,
        String name,
        String mappingVersion,
        Instant receivedAt,
        FileState state,
        boolean isRefused,
        long records,
        long units,
        int replays) {

    /** The same file with its next replay. */
    InboundFile again() {
        return new InboundFile(
                id, feed, sha256, name, mappingVersion, receivedAt, state, isRefused, records, units, replays + 1);
    }

    /** The same file landing with another mapping. */
    InboundFile under(String version) {
        return new InboundFile(id, feed, sha256, name, version, receivedAt, state, isRefused, records, units, replays);
    }

    /** The same file further on. */
    InboundFile at(FileState state, boolean isRefused, long records, long units) {
        return new InboundFile(
                id, feed, sha256, name, mappingVersion, receivedAt, state, isRefused, records, units, replays);
    }
}
