/** Tests of intake. */
package dev.serai.intake;
