package dev.serai.pricing;

import dev.serai.licence.Account;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Product;
import dev.serai.programme.Terms;

/**
 * An order line on its way to a price. Its account and product are known and its programme has terms.
 *
 * @param landed the line as it landed
 * @param line what it says
 * @param order the order, this line included
 * @param before what was known before the order
 * @param now what is known with the earlier lines of the order
 * @param terms terms of the programme on the order's date
 * @param account who orders
 * @param product what is ordered
 */
public record OrderedLine(
        LandedEvent landed,
        OrderLine line,
        Order order,
        Standing before,
        Standing now,
        Terms terms,
        Account account,
        Product product) {}
