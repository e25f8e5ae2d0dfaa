package nl.knipsel.build;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.BootstrapMethodsAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Gives compiled classes code for what the compiler leaves Java to make when it first comes by:
/// the choice that a `switch` over types makes, and a record's `equals`, `hashCode` and `toString`.
/// Java's AOT cache keeps none of what it makes for those, so each start would make it again, at
/// milliseconds for the first of a kind. What they do stays the same, down to the numbers, as
/// `java.lang.runtime`'s `SwitchBootstraps` and `ObjectMethods` say.
///
/// Argument: the folder of classes. Those that have such code already stay as they are.
final class ReadyMadeCode {
  private static final String SWITCHES = "java/lang/runtime/SwitchBootstraps";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  private final ClassFile files =
      ClassFile.of(
          ClassFile.ConstantPoolSharingOption.NEW_POOL, // without what the old code asked for
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                  .orElse(ClassHierarchyResolver.defaultResolver())));

  /// A choice and the method that makes it.
  private record Choice(MethodTypeDesc type, List<ClassDesc> classes) {}

  public static void main(String[] args) throws IOException {
    new ReadyMadeCode().inFolder(Path.of(args[0]));
  }

  private void inFolder(Path folder) throws IOException {
    List<Path> classes;
    try (Stream<Path> paths = Files.walk(folder)) {
      classes = paths.filter(path -> path.toString().endsWith(".class")).toList();
    }
    for (Path path : classes) {
      byte[] compiled = Files.readAllBytes(path);
      byte[] ready = of(compiled);
      if (!Arrays.equals(compiled, ready)) {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.write(part, ready);
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /// The class with such code; the class itself if it needs none.
  byte[] of(byte[] compiled) {
    ClassModel model = files.parse(compiled);
    boolean left =
        model.findAttribute(Attributes.bootstrapMethods()).stream()
            .map(BootstrapMethodsAttribute::bootstrapMethods)
            .flatMap(List::stream)
            .anyMatch(entry -> isOf(entry, SWITCHES) || isOf(entry, RECORDS));
    return left ? files.transformClass(model, new Change(model)) : compiled;
  }

  private static boolean isOf(BootstrapMethodEntry entry, String owner) {
    return entry.bootstrapMethod().reference().owner().asInternalName().equals(owner);
  }

  private static final class Change implements ClassTransform {
    private final ClassModel model;
    private final Map<Choice, String> choices = new LinkedHashMap<>();

    Change(ClassModel model) {
      this.model = model;
    }

    @Override
    public void accept(ClassBuilder out, ClassElement element) {
      if (!(element instanceof MethodModel method) || method.code().isEmpty()) {
        out.with(element);
        return;
      }
      List<InvokeDynamicInstruction> made =
          method
              .code()
              .get()
              .elementStream()
              .filter(InvokeDynamicInstruction.class::isInstance)
              .map(InvokeDynamicInstruction.class::cast)
              .toList();
      if (made.stream().anyMatch(one -> isOf(one.invokedynamic().bootstrap(), RECORDS))) {
        new RecordMethods(model).write(out, method);
      } else if (made.stream().anyMatch(one -> choice(one).isPresent())) {
        out.transformMethod(method, MethodTransform.transformingCode(this::plain));
      } else {
        out.with(method);
      }
    }

    private void plain(CodeBuilder out, CodeElement element) {
      Optional<Choice> choice =
          element instanceof InvokeDynamicInstruction made ? choice(made) : Optional.empty();
      choice.ifPresentOrElse(
          of -> {
            String name = choices.computeIfAbsent(of, key -> "choice$" + choices.size());
            out.invokestatic(
                model.thisClass().asSymbol(),
                name,
                of.type(),
                model.flags().has(AccessFlag.INTERFACE));
          },
          () -> out.with(element));
    }

    /// Absent if it also goes by values.
    private static Optional<Choice> choice(InvokeDynamicInstruction made) {
      BootstrapMethodEntry entry = made.invokedynamic().bootstrap();
      boolean plain =
          isOf(entry, SWITCHES)
              && entry.bootstrapMethod().reference().name().equalsString("typeSwitch")
              && entry.arguments().stream().allMatch(ClassEntry.class::isInstance);
      return plain
          ? Optional.of(
              new Choice(
                  made.typeSymbol(),
                  entry.arguments().stream()
                      .map(label -> ((ClassEntry) label).asSymbol())
                      .toList()))
          : Optional.empty();
    }

    @Override
    public void atEnd(ClassBuilder out) {
      choices.forEach((choice, name) -> write(out, choice, name));
    }

    /// The number of the first class, from a given number on, that the object is of; -1 for null,
    /// and the number of classes if it is of none.
    private static void write(ClassBuilder out, Choice choice, String name) {
      out.withMethodBody(
          name,
          choice.type(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> {
            code.aload(0).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
            for (int i = 0; i < choice.classes().size(); i++) {
              int number = i;
              ClassDesc wanted = choice.classes().get(i);
              code.iload(1)
                  .loadConstant(number)
                  .ifThen(
                      Opcode.IF_ICMPLE,
                      from ->
                          from.aload(0)
                              .instanceOf(wanted)
                              .ifThen(found -> found.loadConstant(number).ireturn()));
            }
            code.loadConstant(choice.classes().size()).ireturn();
          });
    }
  }
}
