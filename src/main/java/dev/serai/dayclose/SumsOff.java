package dev.serai.dayclose;

import dev.serai.certificate.Certificate;

/** Undoes the end of a close whose certificate is not right: the day stays open. */
final class SumsOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Certificate certificate;

    SumsOff(Certificate certificate) {
        super(String.join("; ", certificate.faults()));
        this.certificate = certificate;
    }

    Certificate certificate() {
        return certificate;
    }
}
