package nl.knipsel.config;

/// How items are ranked: BM25F over headline and body (Robertson, Zaragoza and Taylor, CIKM 2004).
///
/// @param k1 saturation of term frequency, 0 or more
/// @param b how much long texts are held back, 0 to 1
/// @param headlineBoost how many times a word in the headline counts as one in the body, 1 or more
public record Ranking(float k1, float b, float headlineBoost) {}
