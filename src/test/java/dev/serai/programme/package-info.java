/** Tests of programme files. */
package dev.serai.programme;
