package dev.serai.register;

/** What of the books is seen, as conditions in SQL. */
interface Scope {

    /** Everything that the books hold. */
    Scope EVERYTHING = new Scope() {
        @Override
        public String holds(String account) {
            return "";
        }

        @Override
        public String raises(String account) {
            return "";
        }

        @Override
        public String isBooked(String step) {
            return "";
        }
    };

    /** Narrows a condition to the accounts in scope; {@code account} is the column that names one. */
    String holds(String account);

    /** Narrows a condition to the accounts for which the clock raises what is due; {@code account} is as above. */
    String raises(String account);

    /** Narrows a condition to what is booked by now; {@code step} is the column of the step that booked it. */
    String isBooked(String step);
}
