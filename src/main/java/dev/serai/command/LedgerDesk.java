package dev.serai.command;

import dev.serai.audit.Audit;
import dev.serai.billing.Drafts;
import dev.serai.intake.BackOut;
import dev.serai.intake.FileLedger;
import dev.serai.intake.Quarantine;

/** What the commands on the books work with. */
public record LedgerDesk(
        Quarantine quarantine,
        FileLedger files,
        BackOut backOut,
        Drafts drafts,
        CloseDesk close,
        Audit audit,
        QuestionDesk questions) {}
