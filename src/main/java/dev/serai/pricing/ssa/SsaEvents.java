package dev.serai.pricing.ssa;

import dev.serai.licence.Cover;
import dev.serai.licence.Credit;
import dev.serai.licence.Enrol;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Link;
import dev.serai.licence.Move;
import dev.serai.licence.Unenrol;
import dev.serai.licence.Unlink;
import dev.serai.licence.Value;
import dev.serai.pricing.Decision;
import dev.serai.pricing.EventPricer;
import dev.serai.pricing.Standing;
import dev.serai.programme.Programmes;

/**
 * Decides the events of software service agreements: credit, link, unlink, cover, enrol, unenrol, move and value. The
 * decision on a value states it and then gives back what a decrease frees, so the caller need not state it. The decision
 * on a link may both change the position and refuse the cover that the link asks for: the link stands (K-53).
 */
public final class SsaEvents implements EventPricer {

    private final Credits credits;
    private final Covers covers;
    private final Links links;
    private final Unlinks unlinks;
    private final Enrolments enrolments;
    private final Refunds refunds;

    /** Decides by the terms of {@code programmes} in force on an event's date. */
    public SsaEvents(Programmes programmes) {
        CreditProgramme programme = new CreditProgramme(programmes);
        this.credits = new Credits(programme);
        this.covers = new Covers(programme);
        this.links = new Links(programme);
        this.unlinks = new Unlinks();
        this.enrolments = new Enrolments(programme);
        this.refunds = new Refunds(programme);
    }

    @Override
    public Decision decide(LandedEvent landed, Standing standing) {
        LicenceEvent event = landed.event();
        if (event instanceof Credit credit) {
            return credits.decide(landed, credit, standing);
        } else if (event instanceof Link link) {
            return links.decide(landed, link, standing);
        } else if (event instanceof Unlink unlink) {
            return unlinks.unlink(landed, unlink, standing);
        } else if (event instanceof Move move) {
            return unlinks.move(landed, move, standing);
        } else if (event instanceof Cover cover) {
            return covers.decide(landed, cover, standing);
        } else if (event instanceof Enrol enrol) {
            return enrolments.enrol(landed, enrol, standing);
        } else if (event instanceof Unenrol unenrol) {
            return enrolments.unenrol(unenrol, standing);
        } else if (event instanceof Value value) {
            return refunds.decide(landed, value, standing);
        }
        throw new IllegalArgumentException(
                "Service agreements do not decide events " + event.type().code());
    }
}
