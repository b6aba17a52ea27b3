/** Tests of the mapping language. */
package dev.serai.mapping;
