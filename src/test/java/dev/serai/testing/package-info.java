/** What tests of several packages share. */
package dev.serai.testing;
