package dev.serai.command;

import dev.serai.certificate.Certificates;
import dev.serai.dayclose.BusinessDate;
import dev.serai.dayclose.HubState;
import dev.serai.dayclose.Parking;

/** What the commands about closed days and parked accounts work with. */
public record CloseDesk(Parking parking, Certificates certificates, HubState state, BusinessDate date) {}
