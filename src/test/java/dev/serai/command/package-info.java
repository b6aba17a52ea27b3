/** Tests of the command line. */
package dev.serai.command;
