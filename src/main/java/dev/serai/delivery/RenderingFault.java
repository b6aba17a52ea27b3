package dev.serai.delivery;

/** A parcel could not be rendered: trying again would not help. */
public final class RenderingFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RenderingFault(Parcel parcel, RuntimeException cause) {
        super(parcel.name() + " of " + parcel.channel() + " cannot be rendered: " + cause.getMessage(), cause);
    }
}
