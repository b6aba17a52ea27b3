/** The shape of the code as rules, and a seeded violation of each rule that must be found. */
package dev.serai.architecture;
