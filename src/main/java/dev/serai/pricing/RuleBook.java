package dev.serai.pricing;

/** What each rule says in one English sentence, by its id in the rule book. */
public final class RuleBook {

    private RuleBook() {}

    /** The sentence of a rule. */
    public static String says(String rule) {
        return "The rule " + rule + " does not allow it";
    }
}
