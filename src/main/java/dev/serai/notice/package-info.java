/** What is told to whom and when: notices as mails. */
@NullMarked
package dev.serai.notice;

import org.jspecify.annotations.NullMarked;
