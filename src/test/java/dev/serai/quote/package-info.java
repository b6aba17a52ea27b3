/** Tests of scenarios and decision reports. */
package dev.serai.quote;
