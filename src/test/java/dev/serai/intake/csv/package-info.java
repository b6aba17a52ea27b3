/** Tests of the CSV reader. */
package dev.serai.intake.csv;
