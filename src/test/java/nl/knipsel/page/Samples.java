package nl.knipsel.page;

import java.util.List;
import nl.knipsel.news.Agencies;
import nl.knipsel.news.Agency;

/// Pages of our own writing in every shape that was seen, and a reader for them.
final class Samples {
  static final Agencies AGENCIES =
      new Agencies(
          List.of(
              new Agency("ANP", "Algemeen Nederlands Persbureau", List.of()),
              new Agency("AFP", "Agence France-Presse", List.of()),
              new Agency("RTR", "Reuters", List.of("persbureau Reuters")),
              new Agency("DPA", "Deutsche Presse-Agentur", List.of()),
              new Agency("BLOOMBERG", "Bloomberg", List.of("BLM")),
              new Agency("BELGA", "persbureau Belga", List.of()),
              new Agency("AFN", "ANP Financieel", List.of()),
              new Agency("ABM FN-Dow Jones", "ABM Financial News", List.of("ABM FN")),
              new Agency("tijd", "De Tijd", List.of()),
              new Agency("EPA", "European Pressphoto Agency", List.of()),
              new Agency("AP", "Associated Press", List.of())));

  static final PageReader READER = new PageReader(AGENCIES);

  /// Shape B, the structure of the project's own dumps.
  static final String LINES =
      """
      Minister: geen besluit over brug bij Varna
      SOFIA (ANP/AFP/RTR) - De Bulgaarse minister van Verkeer heeft nog geen besluit genomen over de nieuwe brug. Dat zei hij donderdag in het parlement.
      De oppositie dringt al maanden aan op een "duidelijk antwoord". Volgens haar is het geld er – 12,5 miljoen euro – al twee jaar.
      Geen haast
      PSV - FC Emmen werd in de kamer als voorbeeld genoemd van een wedstrijd die ook zonder brug doorging.
      Meer uit Buitenland
      OSLO (ANP/RTR) - De veerdiensten in het noorden van Noorwegen liggen stil. Dat melden de rederijen.
      37 minuten geledenRIGA (ANP) - In Riga is een museum over barnsteen geopend. Er waren honderden gasten.
      6 uur geledenOSLO/RIGA (ANP/AFP/RTR) - Noorwegen en Letland gaan samen windmolens bouwen. Dat hebben hun regeringen bekendgemaakt.
      10 uur geledenZiekenhuizen in Finland krijgen meer geld. Dat staat in de begroting.
      13 uur geleden\
      """
          .stripIndent();

  /// Shape A: chrome, headline twice, subheadings, teasers with headlines.
  static final String BLOCKS =
      """


      Webmail

      Kies je webmail

      Omdat ZeelandNet ook DELTA webmail aanbiedt, vragen we je eenmalig je voorkeur op te geven.

      Schaatsers winnen brons - en een taart

      Schaatsers winnen brons - en een taart

      GOES - De schaatsers van de ijsclub hebben zondag brons gewonnen.\s\s

      'Wat een feest'
      De voorzitter sprak van een feest.Het duurde tot diep in de nacht.

      "Nooit meer stoppen"

      Volgens de trainer is dit nog maar het begin. Italiƫ en de financiĆ«le wereld kijken mee.

      Lees hier meer..

      Meer uit Sport

      Zeilers op weg naar huis - eindelijk

      VEERE (ANP) - De zeilers zijn vertrokken. Ze worden dinsdag verwacht.

      1 uur geleden
      Turnster stopt ermee

      GOES/VEERE - De turnster heeft haar afscheid aangekondigd.

      2 dagen geleden
      Vissers tevreden

      De vissers zijn tevreden over het seizoen. Het was warm.

      1 week geleden
      """
          .stripIndent();

  /// Shape C: flashes, a section, teasers with glued labels.
  static final String FLASHES =
      """
      Net binnen
      - Sport 14:23 Goes wint de derby
      - Buitenland 9:31 Vulkaan op IJsland tot rust
      Tholen
      THOLEN - De haven van Tholen krijgt nieuwe steigers. Het werk begint in mei.
      2 uur geledenPOORTVLIET/SCHERPENISSE - De buslijn rijdt weer.
      3 weken geleden\
      """
          .stripIndent();

  /// Shape D: an old listing with the day of its capture.
  static final String DATED_LISTING =
      """
      Webmail
      Welkom bij het nieuws
      maandag 20 oktober 2025
      Editie: NL & Wereld | Zeeland
      Voetbal
      ANP Spits blijft nog een jaar
      De spits heeft zijn contract verlengd. Hij blijft tot de zomer.
      5 jaar geleden
      ANP Keeper vertrekt
      LONDEN (ANP/RTR) - De keeper gaat naar Engeland.
      5 jaar geleden
      """
          .stripIndent();

  /// Another site: times, bylines, credits and residue around an article.
  static final String OTHER =
      """
       date 2025-12-28 Brand in loods snel geblust
      zaterdag, 27 december 2025 om 19:17
      bijgewerkt om zondag, 28 december 2025 om 7:58
      Door: Redactie
      Een loods aan de kade is zaterdag uitgebrand. Niemand raakte gewond.
      Foto EPA
      Oorzaak onbekend
      De brandweer weet nog niet hoe het vuur ontstond. De politie zoekt getuigen.
      Lees ook: Brand in schuur
      Door ANP - 10-11-2016, 1:36 (Update 10-11-2016, 1:36)
      — © AP
      """
          .stripIndent();

  /// Another site: a list of teasers with times of their own.
  static final String TIMED_LIST =
      """
      De gemeente plant duizend bomen. Dat gebeurt in het voorjaar.
      11:22
      Het zwembad gaat later open dan gedacht. De tegels ontbreken.
      16 mei
      Een fietser is gevallen op de dijk. Hij bleef ongedeerd.
      21-09-2025, 01:09:45
      """
          .stripIndent();

  static final List<String> ALL = List.of(LINES, BLOCKS, FLASHES, DATED_LISTING, OTHER, TIMED_LIST);

  private Samples() {}
}
