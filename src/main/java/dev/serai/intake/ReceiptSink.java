package dev.serai.intake;

/** Takes receipts to be delivered; takes part in the caller's transaction. */
public interface ReceiptSink {

    /**
     * Takes one receipt.
     *
     * @param folder the feed's receipts folder on the remote side
     * @param name file name
     * @param json content
     * @param dedupKey unique per receipt; the same receipt given again has the same key
     */
    void send(String folder, String name, String json, String dedupKey);
}
