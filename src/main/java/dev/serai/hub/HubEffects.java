package dev.serai.hub;

import dev.serai.billing.IssuedInvoices;
import dev.serai.dayclose.HubState;
import dev.serai.intake.BookedEffects;
import dev.serai.licence.BookedFile;
import dev.serai.register.NotTakenBack;
import dev.serai.register.Rebooking;
import java.util.ArrayList;
import java.util.List;

/** Joins what intake takes back with the register that books without it and the documents that stand in the way. */
final class HubEffects implements BookedEffects {

    private static final int MOST_DOCUMENTS = 10;

    private final Rebooking rebooking;
    private final HubState state;
    private final IssuedInvoices invoices;

    HubEffects(Rebooking rebooking, HubState state, IssuedInvoices invoices) {
        this.rebooking = rebooking;
        this.state = state;
        this.invoices = invoices;
    }

    @Override
    public List<String> takeBack(BookedFile file) {
        if (state.isCutShort()) {
            return List.of("the close of a day was cut short; let the hub finish it, and try again");
        }
        try {
            rebooking.takeBack(file, state.lastClosed());
            state.ordersReopened();
            return List.of();
        } catch (NotTakenBack e) {
            return reasons(e);
        }
    }

    private List<String> reasons(NotTakenBack cause) {
        List<String> reasons = new ArrayList<>();
        if (!cause.invoiced().isEmpty()) {
            reasons.add("invoiced with "
                    + String.join(", ", invoices.ofCharges(cause.invoiced(), MOST_DOCUMENTS))
                    + ", correct it by returns or other events of its own");
        }
        if (!cause.users().isEmpty()) {
            reasons.add("what it says was used by " + String.join(", ", cause.users())
                    + "; take the file of that back first, or correct it by events of its own");
        }
        return reasons;
    }
}
