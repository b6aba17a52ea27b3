/** The embedded default: an SFTP server, a mail sink and demo data inside the hub's own process, on 127.0.0.1 alone. */
@NullMarked
package dev.serai.embedded;

import org.jspecify.annotations.NullMarked;
