/** What the document formats share: XML as text, and figures and words that must be the same in all of them. */
@NullMarked
package dev.serai.document.writing;

import org.jspecify.annotations.NullMarked;
