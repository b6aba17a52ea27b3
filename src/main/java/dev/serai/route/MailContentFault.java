package dev.serai.route;

/** A parcel of the mail channel whose content is not a mail that may be sent. */
final class MailContentFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailContentFault(String message) {
        super(message);
    }
}
