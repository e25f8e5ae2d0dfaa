package nl.knipsel.archive.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// How well versions are found among edited texts: of the pairs that are versions by how they were
/// made, how many are linked (recall), by the edit that made the second; of the linked pairs, how
/// many are versions (precision).
///
/// The others are texts that have nothing in common but words; pairs of different stories that
/// share three sentences in ten, as background; and forms: reports of one kind of which a share of
/// words is filled in anew, a day apart, none a version of another.
///
/// @param precision forms left out
/// @param recall of all edits
/// @param forms the share of pairs of one form on neighbouring days that were linked all the same
record VersionQuality(
    double precision, double recall, Map<EditedTexts.Edit, Double> byEdit, double forms) {
  private static final int FILLED = 20;

  /// @param stories how many of each edit
  /// @param forms how many kinds of form, each filled in [#FILLED] times
  /// @param filled share of a form's words that differ
  static VersionQuality measure(
      long seed, int stories, int sentences, int forms, double filled, Likeness likeness)
      throws java.io.IOException {
    EditedTexts texts = new EditedTexts(seed);
    Random random = new Random(seed);
    TextItems items = new TextItems();
    List<Integer> truth = new ArrayList<>();
    List<EditedTexts.Edit> edits = new ArrayList<>();
    int story = 0;
    for (EditedTexts.Edit edit : EditedTexts.Edit.values()) {
      for (int i = 0; i < stories; i++) {
        int hours = random.nextInt(24 * 30);
        List<String> first = texts.text(sentences / 2 + random.nextInt(sentences));
        items.add(random.nextLong(), String.join(" ", first), hours);
        items.add(
            random.nextLong(),
            String.join(" ", texts.edited(first, edit)),
            hours + random.nextInt(36));
        truth.add(story);
        truth.add(story++);
        edits.add(edit);
        edits.add(edit);
      }
    }
    for (int i = 0; i < stories; i++) {
      int hours = random.nextInt(24 * 30);
      List<String> first = texts.text(sentences);
      items.add(random.nextLong(), String.join(" ", first), hours);
      items.add(
          random.nextLong(),
          String.join(" ", texts.withBackground(first, 0.3)),
          hours + random.nextInt(36));
      truth.add(story++);
      truth.add(story++);
    }
    int firstForm = story;
    for (int kind = 0; kind < forms; kind++) {
      List<String> form = texts.text(sentences / 2);
      for (int day = 0; day < FILLED; day++) {
        items.add(random.nextLong(), String.join(" ", texts.form(form, filled)), 24L * day);
        truth.add(story++);
      }
    }
    return count(VersionGroups.of(items, likeness), truth, edits, firstForm);
  }

  private static VersionQuality count(
      long[] groups, List<Integer> truth, List<EditedTexts.Edit> edits, int firstForm) {
    Map<EditedTexts.Edit, Integer> found = new EnumMap<>(EditedTexts.Edit.class);
    Map<EditedTexts.Edit, Integer> all = new EnumMap<>(EditedTexts.Edit.class);
    for (int i = 0; i < edits.size(); i += 2) {
      all.merge(edits.get(i), 1, Integer::sum);
      boolean linked = groups[i] != VersionGroups.NONE && groups[i] == groups[i + 1];
      found.merge(edits.get(i), linked ? 1 : 0, Integer::sum);
    }
    Map<Long, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] != VersionGroups.NONE) {
        members.computeIfAbsent(groups[i], key -> new ArrayList<>()).add(i);
      }
    }
    int right = 0;
    int wrong = 0;
    for (List<Integer> group : members.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          int one = truth.get(group.get(i));
          int other = truth.get(group.get(j));
          if (one == other) {
            right++;
          } else if (one < firstForm || other < firstForm) {
            wrong++;
          }
        }
      }
    }
    int pairs = all.values().stream().mapToInt(Integer::intValue).sum();
    Map<EditedTexts.Edit, Double> byEdit = new EnumMap<>(EditedTexts.Edit.class);
    all.forEach((edit, count) -> byEdit.put(edit, found.getOrDefault(edit, 0) / (double) count));
    return new VersionQuality(
        right / (double) Math.max(1, right + wrong),
        right / (double) pairs,
        byEdit,
        neighbours(groups, truth, firstForm));
  }

  private static double neighbours(long[] groups, List<Integer> truth, int firstForm) {
    int linked = 0;
    int all = 0;
    for (int i = 1; i < groups.length; i++) {
      if (truth.get(i - 1) >= firstForm && (truth.get(i) - firstForm) % FILLED != 0) {
        all++;
        linked += groups[i] != VersionGroups.NONE && groups[i] == groups[i - 1] ? 1 : 0;
      }
    }
    return linked / (double) Math.max(1, all);
  }

  String row(String name) {
    StringBuilder row =
        new StringBuilder("| %-24s | %.3f | %.3f |".formatted(name, precision, recall));
    byEdit.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(edit -> row.append(" %.2f |".formatted(edit.getValue())));
    return row.append(" %.2f |".formatted(forms)).toString();
  }

  /// Prints a table for several thresholds: seed, stories of each edit, sentences of a text, forms,
  /// share of a form's words that differ.
  public static void main(String[] args) throws java.io.IOException {
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
    int stories = args.length > 1 ? Integer.parseInt(args[1]) : 400;
    int sentences = args.length > 2 ? Integer.parseInt(args[2]) : 10;
    int forms = args.length > 3 ? Integer.parseInt(args[3]) : 100;
    double filled = args.length > 4 ? Double.parseDouble(args[4]) : 0.4;
    for (double versions : new double[] {0.2, 0.25, 0.3, 0.4, 0.5}) {
      for (double[] grown : new double[][] {{1, 1}, {0.15, 0.5}, {0.15, 0.6}}) {
        Likeness likeness = new Likeness(versions, grown[0], grown[1], 0.1);
        System.out.println(
            measure(seed, stories, sentences, forms, filled, likeness)
                .row("%.2f, %.2f with %.1f".formatted(versions, grown[0], grown[1])));
      }
    }
  }
}
