package nl.knipsel.config;

/// How items are ranked: BM25 for each field, the better field counting in full. Weights are
/// factors of a score.
///
/// @param k1 saturation of term frequency, 0 or more
/// @param b how much long texts are held back, 0 to 1
/// @param headlineBoost weight of a word in the headline; in the body it has 1
/// @param otherField the share of the field that is not the better one, 0 to 1
/// @param part weight of a part of a compound, and of a compound whose parts stand apart
/// @param joined weight of a hyphenated word written as one
/// @param exact weight of the word as typed, on top of any form of it
/// @param closeness weight of two words of the query standing close together
/// @param variant weight of a spelling variant; the word as typed has 1
/// @param feedback weight of the most telling word of the best hits; 0 for none
public record Ranking(
    float k1,
    float b,
    float headlineBoost,
    float otherField,
    float part,
    float joined,
    float exact,
    float closeness,
    float variant,
    float feedback) {}
