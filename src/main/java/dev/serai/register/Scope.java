package dev.serai.register;

/** Which standings are seen where a question is not about one of them by name, as conditions in SQL. */
interface Scope {

    /** Everything that the books hold. */
    Scope EVERYTHING = new Scope() {
        @Override
        public String holds(String account) {
            return "";
        }

        @Override
        public String isBooked(String step) {
            return "";
        }
    };

    /** Narrows a condition to the accounts in scope; {@code account} is the column that names one. */
    String holds(String account);

    /** Narrows a condition to charges that are booked by now; {@code step} is the column of their step. */
    String isBooked(String step);
}
