package dev.serai.embedded;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** A mailbox that keeps nothing in memory: the mail is a file already, and a hub may run for months. */
record ForgetfulUser(String email) implements GreenMailUser {

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public void deliver(MovingMessage message) {
        // Kept as a file by KeptMails before this is called.
    }

    @Override
    public void deliver(MimeMessage message) {
        // Kept as a file by KeptMails before this is called.
    }

    @Override
    public void create() {
        // There is no mailbox to create.
    }

    @Override
    public void delete() {
        // There is no mailbox to delete.
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // The sink offers no login.
    }

    @Override
    public void authenticate(String password) {
        // The sink offers no login.
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }
}
