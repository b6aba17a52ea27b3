package dev.serai.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.dayclose.NoticeSink;
import dev.serai.dayclose.RaisedNotice;
import dev.serai.delivery.Outbox;
import dev.serai.delivery.Parcel;
import dev.serai.licence.Account;
import dev.serai.licence.NoticeKind;
import dev.serai.licence.Pool;
import dev.serai.register.Accounts;
import dev.serai.register.Known;
import dev.serai.register.KnownThen;
import java.util.Arrays;
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

    private final Books books;
    private final NoticeMails mails;
    private final Outbox outbox;

    public NoticeMailer(Books books, NoticeMails mails, Outbox outbox) {
        this.books = books;
        this.mails = mails;
        this.outbox = outbox;
    }

    /** What mails tell of besides the notice: the account's address, and the levels that a review set. */
    public record Books(Accounts accounts, KnownThen facts) {}

    @Override
    public void raised(List<RaisedNotice> notices) {
        Map<String, Account> known = books.accounts()
                .find(notices.stream().map(RaisedNotice::account).collect(Collectors.toSet()));
        notices.forEach(notice -> mail(notice, account(notice, known)));
    }

    private void mail(RaisedNotice notice, Account account) {
        Optional<String> to = account.email().or(account::invoiceEmail);
        if (to.isEmpty()) {
            LOG.warn(
                    "Account {} has no e-mail address: nobody is told about {} ({}, {})",
                    account.account(),
                    thing(notice),
                    notice.kind(),
                    notice.due());
            return;
        }
        Mail mail = mails.write(told(notice, account), to.get());
        outbox.put(new Parcel(
                "mail", "", "notice-" + notice.id() + ".json", "application/json", json(mail), mail.messageId()));
    }

    private Told told(RaisedNotice notice, Account account) {
        NoticeKind kind = NoticeKind.parse(notice.kind())
                .orElseThrow(() -> new IllegalStateException("Notice " + notice.id() + " has the kind '" + notice.kind()
                        + "', of which nobody can be told"));
        String thing = kind == NoticeKind.AUTHORIZATION_EXPIRING
                ? notice.agreement().map("authorization "::concat).orElseGet(() -> thing(notice))
                : thing(notice);
        return new Told(kind, account, thing, notice.date(), notice.due(), levels(notice));
    }

    /** The price levels of an agreement's pools on the day of the notice, as they are known now. */
    private String levels(RaisedNotice notice) {
        return notice.agreement().stream()
                .flatMap(agreement -> Arrays.stream(Pool.values())
                        .flatMap(pool -> books
                                .facts()
                                .level(agreement, pool, notice.due(), Known.afterStep(Long.MAX_VALUE))
                                .map(level -> pool.code() + ": " + level)
                                .stream()))
                .collect(Collectors.joining(", "));
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
                .or(() -> notice.agreement().map(agreement -> "agreement " + agreement))
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
