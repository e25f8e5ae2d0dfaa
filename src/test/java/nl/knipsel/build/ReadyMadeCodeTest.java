package nl.knipsel.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Classes do the same with ready-made code as with what Java makes for them.
class ReadyMadeCodeTest {
  private static final String SOURCE =
      """
      import java.util.*;
      public class Sample {
        sealed interface Shape permits Dot, Line, All, None {}
        record Dot(int x, String name) implements Shape {}
        record Line(Dot from, Dot to) implements Shape {}
        record None() implements Shape {}
        record All(boolean a, byte b, short c, char d, int e, long f, float g, double h, int[] i)
            implements Shape {}
        static String which(Object shape) {
          return switch (shape) {
            case null -> "null";
            case Dot dot when dot.x() < 0 -> "negative";
            case Dot(int x, String name) -> name + x;
            case Line(Dot from, Dot to) when from.equals(to) -> "no line";
            case Line line -> "line";
            case String text -> "text";
            case Comparable<?> other -> "comparable";
            default -> "other";
          };
        }
        static String byValue(Object value) {
          return switch (value) {
            case Integer number when number > 3 -> "many";
            case Integer number -> "few";
            case Thread.State state -> "state";
            default -> "none";
          };
        }
        public static List<String> tell() {
          int[] array = {1};
          Dot dot = new Dot(1, "p");
          List<Object> all = new ArrayList<>(Arrays.asList(
              dot, new Dot(1, "p"), new Dot(-1, null), new Line(dot, dot),
              new Line(dot, new Dot(2, "q")), new None(), "text", 5, 2, Thread.State.NEW, null,
              new All(true, (byte) 1, (short) 2, 'c', 3, 4L, 0f, 0d, array),
              new All(true, (byte) 1, (short) 2, 'c', 3, 4L, -0f, 0d, array),
              new All(true, (byte) 1, (short) 2, 'c', 3, 4L, Float.NaN, -0d, array),
              new All(true, (byte) 1, (short) 2, 'c', 3, 4L, Float.NaN, -0d, array)));
          record Local(int only) {}
          all.add(new Local(7));
          List<String> told = new ArrayList<>();
          for (Object one : all) {
            told.add(which(one) + " " + (one == null ? "" : byValue(one)));
            String text = String.valueOf(one).replaceAll("\\\\[I@[0-9a-f]+", "array");
            told.add(text + " " + (one instanceof All ? 0 : Objects.hashCode(one)));
            for (Object other : all) {
              told.add(String.valueOf(Objects.equals(one, other)));
            }
          }
          All some = (All) all.get(11);
          told.add(String.valueOf(some.hashCode() - Objects.hashCode(array)));
          return told;
        }
      }
      """;

  @TempDir Path made;
  @TempDir Path ready;

  @BeforeEach
  void compile() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var source =
        new SimpleJavaFileObject(
            URI.create("string:///Sample.java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return SOURCE;
          }
        };
    for (Path folder : List.of(made, ready)) {
      List<String> options = List.of("-nowarn", "-proc:none", "-d", folder.toString());
      assertEquals(true, compiler.getTask(null, null, null, options, null, List.of(source)).call());
    }
    ReadyMadeCode.main(new String[] {ready.toString()});
  }

  @Test
  void classesDoTheSame() throws Exception {
    List<?> told = tell(made);
    assertEquals("p1 none", told.getFirst());
    assertEquals(told, tell(ready));
  }

  @Test
  void nothingIsLeftToBeMadeForTypesAndRecords() throws Exception {
    assertNotEquals(List.of(), madeAtRunTime(made));
    assertEquals(List.of(), madeAtRunTime(ready));
  }

  @Test
  void readyClassesStayAsTheyAre() throws Exception {
    byte[] before = Files.readAllBytes(ready.resolve("Sample.class"));
    ReadyMadeCode.main(new String[] {ready.toString()});
    assertArrayEquals(before, Files.readAllBytes(ready.resolve("Sample.class")));
  }

  private static List<?> tell(Path folder) throws Exception {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
              byte[] bytes = Files.readAllBytes(folder.resolve(name + ".class"));
              return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
              throw new ClassNotFoundException(name, e);
            }
          }
        };
    Method tell = Class.forName("Sample", true, loader).getMethod("tell");
    return (List<?>) tell.invoke(null);
  }

  private static List<String> madeAtRunTime(Path folder) throws Exception {
    try (Stream<Path> classes = Files.list(folder)) {
      return classes
          .map(ReadyMadeCodeTest::parsed)
          .flatMap(model -> model.findAttribute(Attributes.bootstrapMethods()).stream())
          .flatMap(table -> table.bootstrapMethods().stream())
          .map(entry -> entry.bootstrapMethod().reference())
          .filter(method -> method.owner().asInternalName().startsWith("java/lang/runtime/"))
          .map(method -> method.name().stringValue())
          .toList();
    }
  }

  private static ClassModel parsed(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
