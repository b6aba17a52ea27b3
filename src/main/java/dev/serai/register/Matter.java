package dev.serai.register;

/**
 * What booked events are about. The standings of a matter follow from its events in the order of booking, from those of
 * the matters coupled with it, and from the products that they name.
 *
 * @param key a letter for the kind, a colon, and the name
 */
record Matter(String key) {

    private static final String ACCOUNT = "a:";
    private static final String PRODUCT = "s:";
    private static final String VENDOR_CHARGE = "v:";

    static Matter account(String account) {
        return new Matter(ACCOUNT + account);
    }

    static Matter product(String sku) {
        return new Matter(PRODUCT + sku);
    }

    static Matter project(String project) {
        return new Matter("p:" + project);
    }

    static Matter agreement(String agreement) {
        return new Matter("g:" + agreement);
    }

    /** A vendor's charge is kept and changes nothing that is known. */
    static Matter vendorCharge(String reference) {
        return new Matter(VENDOR_CHARGE + reference);
    }

    boolean isAccount() {
        return key.startsWith(ACCOUNT);
    }

    /** Whether its events may build on what is known of products. */
    boolean usesProducts() {
        return !isProduct() && !key.startsWith(VENDOR_CHARGE);
    }

    boolean isProduct() {
        return key.startsWith(PRODUCT);
    }

    /** The name of the account, product, project or agreement. */
    String name() {
        return key.substring(ACCOUNT.length());
    }
}
