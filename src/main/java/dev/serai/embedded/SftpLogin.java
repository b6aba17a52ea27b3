package dev.serai.embedded;

/** Name and password of the one user of the embedded SFTP server. */
public record SftpLogin(String user, String password) {

    public SftpLogin {
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException(
                    "serai.sftp.user and serai.sftp.password must not be empty: the embedded SFTP server needs a login");
        }
    }

    @Override
    public String toString() {
        return "SftpLogin[user=" + user + "]";
    }
}
