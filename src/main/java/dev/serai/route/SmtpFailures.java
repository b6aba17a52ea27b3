package dev.serai.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.serai.delivery.RenderingFault;
import dev.serai.delivery.SendFailure;
import jakarta.mail.AuthenticationFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What a failed attempt says about a parcel. After the hand-over only a reply of the server proves that it did not go. */
final class SmtpFailures {

    private static final int PERMANENT = 500;
    private static final int TRANSIENT = 400;

    private SmtpFailures() {}

    /** Nothing left the hub: content that cannot be read is refused for good, anything else may pass. */
    static SendFailure beforeSending(Throwable cause) {
        boolean unreadable = Causes.find(cause, JsonProcessingException.class).isPresent()
                || Causes.find(cause, MailContentFault.class).isPresent()
                || Causes.find(cause, RenderingFault.class).isPresent();
        return unreadable ? SendFailure.REFUSED : SendFailure.RETRY;
    }

    /** The mail was handed to the SMTP session. */
    static SendFailure judge(Throwable cause) {
        if (Causes.find(cause, MailConnectException.class).isPresent()
                || Causes.find(cause, AuthenticationFailedException.class).isPresent()) {
            return SendFailure.RETRY;
        }
        int reply = Causes.find(cause, SMTPAddressFailedException.class)
                .map(SMTPAddressFailedException::getReturnCode)
                .or(() -> Causes.find(cause, SMTPSendFailedException.class).map(SMTPSendFailedException::getReturnCode))
                .orElse(0);
        if (reply >= PERMANENT) {
            return SendFailure.REFUSED;
        }
        return reply >= TRANSIENT ? SendFailure.RETRY : SendFailure.UNKNOWN;
    }
}
