package nl.knipsel.evaluate;

/// A word form and a lemma that it belongs to. A form with several lemmas is there several times.
public record GoldForm(String form, String lemma) {}
