package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
  private final Sounds sounds = Sounds.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zelensky    | zelenskyy  | y/yy
          zelensky    | zelenskij  | y/ij
          zelenski    | zelenskiy  | i/iy
          charkiv     | kharkiv    | ch/kh
          soemy       | sumy       | oe/u
          koersk      | kursk      | oe/u
          donbas      | donbass    | s/ss
          porosjenko  | poroshenko | sj/sh
          loekasjenko | lukashenko | oe/u, sj/sh
          tsjernihiv  | chernihiv  | tsj/ch
          volodymyr   | wolodimir  | v/w, y/i, y/i
          aleksandr   | alexandr   | ks/x
          schmidt     | shmidt     | sch/sh
          jevgeni     | evgeni     | je/e
          maas        | maes       | aa/ae
          lokatie     | locatie    | k/c
          """)
  void aNameInSeveralLanguagesHasOneKeyAndItsDifferencesAreTold(
      String one, String other, String differences) {
    assertThat(sounds.key(one)).isEqualTo(sounds.key(other));
    assertThat(sounds.differences(one, other).map(all -> String.join(", ", all)))
        .contains(differences);
    assertThat(sounds.differences(other, one)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"kiev, kyjov", "baker, bakker's", "poetin, poeten", "rutte, rotte", "a, ''"})
  void whatDiffersInMoreIsAnotherWord(String one, String other) {
    assertThat(sounds.differences(one, other)).isEmpty();
  }

  @Test
  void aWordDiffersFromItselfInNothing() {
    assertThat(sounds.differences("poetin", "poetin")).contains(List.of());
    assertThat(sounds.differences("", "")).contains(List.of());
  }
}
