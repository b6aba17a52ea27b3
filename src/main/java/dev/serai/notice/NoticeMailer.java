package dev.serai.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.dayclose.NoticeSink;
import dev.serai.dayclose.RaisedNotice;
import dev.serai.delivery.Outbox;
import dev.serai.delivery.Parcel;
import dev.serai.licence.Account;
import dev.serai.register.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a mail for each notice into the outbox, to the account's e-mail address, else to its invoice address. */
public final class NoticeMailer implements NoticeSink {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMailer.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Accounts accounts;
    private final RenewalMail renewals;
    private final Outbox outbox;

    public NoticeMailer(Accounts accounts, RenewalMail renewals, Outbox outbox) {
        this.accounts = accounts;
        this.renewals = renewals;
        this.outbox = outbox;
    }

    @Override
    public void raised(List<RaisedNotice> notices) {
        Map<String, Account> known =
                accounts.find(notices.stream().map(RaisedNotice::account).collect(Collectors.toSet()));
        notices.forEach(notice -> mail(notice, account(notice, known)));
    }

    private void mail(RaisedNotice notice, Account account) {
        Optional<String> to = account.email().or(account::invoiceEmail);
        if (to.isEmpty()) {
            LOG.warn(
                    "Account {} has no e-mail address: nobody is told that {} ends on {}",
                    account.account(),
                    thing(notice),
                    notice.due());
            return;
        }
        Mail mail = renewals.write(new Reminder(account, thing(notice), notice.date(), notice.due()), to.get());
        outbox.put(new Parcel(
                "mail", "", "notice-" + notice.id() + ".json", "application/json", json(mail), mail.messageId()));
    }

    private static Account account(RaisedNotice notice, Map<String, Account> known) {
        return Optional.ofNullable(known.get(notice.account()))
                .orElseThrow(() -> new IllegalStateException("Notice " + notice.id() + " is for account "
                        + notice.account() + ", which is not in the books"));
    }

    private static String thing(RaisedNotice notice) {
        return notice.project()
                .map(project -> "project " + project)
                .or(() -> notice.licence().map(licence -> "licence " + licence))
                .orElse("account " + notice.account());
    }

    private static String json(Mail mail) {
        try {
            return JSON.writeValueAsString(mail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the mail " + mail.messageId() + " as JSON", e);
        }
    }
}
