package nl.knipsel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/// A package imports only from the floors below it; see docs/architecture.md.
@AnalyzeClasses(packages = "nl.knipsel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /// From the top floor to the ground floor.
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("cli", "web"),
          Set.of("ingest", "watch", "evaluate", "simulate"),
          Set.of("opensearch"),
          Set.of("lucene"),
          Set.of("archive"),
          Set.of("corpus", "page", "dutch", "config"),
          Set.of("news"));

  @ArchTest
  static final ArchRule importsOnlyFromTheFloorsBelow =
      classes()
          .that()
          .resideInAPackage("nl.knipsel.*..")
          .should(
              new ArchCondition<>("import only from their own package and the floors below") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getDirectDependenciesFromSelf().stream()
                      .filter(dependency -> !isAllowed(type, dependency.getTargetClass()))
                      .forEach(dependency ->
                          events.add(
                              SimpleConditionEvent.violated(
                                  dependency, dependency.getDescription())));
                }
              });

  private static boolean isAllowed(JavaClass from, JavaClass to) {
    String own = room(from);
    String other = room(to.getBaseComponentType());
    return other.isEmpty() || own.equals(other) || floor(other) > floor(own);
  }

  /// `cli` of `nl.knipsel.cli.Program`; empty outside of Knipsel.
  private static String room(JavaClass type) {
    String[] names = type.getPackageName().split("\\.");
    return type.getPackageName().startsWith("nl.knipsel.") ? names[2] : "";
  }

  private static int floor(String room) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(room)) {
        return floor;
      }
    }
    throw new AssertionError("package nl.knipsel." + room + " has no floor; docs/architecture.md");
  }

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("nl.knipsel.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheArchivesAndDutchKnowLucene =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "nl.knipsel",
              "nl.knipsel.lucene..",
              "nl.knipsel.dutch..",
              "nl.knipsel.opensearch..",
              "nl.knipsel.archive.query..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.lucene.."));

  @ArchTest
  static final ArchRule queriesAreParsedWithLucenesQueryparserAndNothingElseOfIt =
      noClasses()
          .that()
          .resideInAPackage("nl.knipsel.archive.query..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache.lucene..")
                  .and(
                      com.tngtech.archunit.base.DescribedPredicate.not(
                          resideInAPackage("org.apache.lucene.queryparser.."))));

  @ArchTest
  static final ArchRule newsStandsOnTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("nl.knipsel.news..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "nl.knipsel.news..", "org.jspecify.."));

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("nl.knipsel.cli..")
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  @ArchTest
  static final ArchRule onlyMainEndsTheProgram =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("nl.knipsel.Knipsel")
          .should()
          .callMethod(System.class, "exit", int.class)
          .because("run returns the exit code, and tests call that");

  @ArchTest
  static final ArchRule nothingPrintsPastTheSurroundings =
      noClasses()
          .that()
          .resideOutsideOfPackages("nl.knipsel.build..", "nl.knipsel.dutch.build..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("commands write to Surroundings; only steps of the build print by themselves");
}
