package nl.knipsel.build;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Writes the methods that a record has of itself, as `java.lang.runtime.ObjectMethods` makes them.
final class RecordMethods {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

  private final ClassDesc record;
  private final List<RecordComponentInfo> components;

  RecordMethods(ClassModel model) {
    record = model.thisClass().asSymbol();
    components = model.findAttribute(Attributes.record()).orElseThrow().components();
  }

  /// Writes the one that has this name.
  void write(ClassBuilder out, MethodModel method) {
    out.withMethodBody(
        method.methodName(),
        method.methodType(),
        method.flags().flagsMask(),
        switch (method.methodName().stringValue()) {
          case "equals" -> this::equality;
          case "hashCode" -> this::hash;
          case "toString" -> this::text;
          default -> throw new IllegalArgumentException(record + " has " + method.methodName());
        });
  }

  private void equality(CodeBuilder code) {
    Label differ = code.newLabel();
    code.aload(0).aload(1).ifThen(Opcode.IF_ACMPEQ, same -> same.iconst_1().ireturn());
    code.aload(1).instanceOf(record).ifeq(differ);
    code.aload(1).checkcast(record).astore(2);
    for (RecordComponentInfo component : components) {
      get(code, 0, component);
      get(code, 2, component);
      ClassDesc type = component.descriptorSymbol();
      switch (TypeKind.from(type)) {
        case REFERENCE ->
            code.invokestatic(
                    OBJECTS,
                    "equals",
                    MethodTypeDesc.of(
                        ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                .ifeq(differ);
        case LONG -> code.lcmp().ifne(differ);
        case FLOAT, DOUBLE ->
            code.invokestatic(
                    boxed(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                .ifne(differ);
        default -> code.if_icmpne(differ);
      }
    }
    code.iconst_1().ireturn();
    code.labelBinding(differ).iconst_0().ireturn();
  }

  private void hash(CodeBuilder code) {
    code.iconst_0();
    for (RecordComponentInfo component : components) {
      code.bipush(31).imul();
      get(code, 0, component);
      ClassDesc type = component.descriptorSymbol();
      boolean primitive = type.isPrimitive();
      code.invokestatic(
              primitive ? boxed(type) : OBJECTS,
              "hashCode",
              MethodTypeDesc.of(ConstantDescs.CD_int, primitive ? type : ConstantDescs.CD_Object))
          .iadd();
    }
    code.ireturn();
  }

  private void text(CodeBuilder code) {
    String lead = record.displayName().replaceFirst(".*\\$\\d*", "") + "[";
    code.new_(BUILDER)
        .dup()
        .invokespecial(BUILDER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    for (RecordComponentInfo component : components) {
      append(code.loadConstant(lead + component.name() + "="), ConstantDescs.CD_String);
      get(code, 0, component);
      append(code, component.descriptorSymbol());
      lead = ", ";
    }
    append(code.loadConstant(components.isEmpty() ? lead + "]" : "]"), ConstantDescs.CD_String);
    code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
  }

  /// The value on the stack goes to the builder below it, as `String.valueOf` writes it.
  private static void append(CodeBuilder code, ClassDesc type) {
    ClassDesc as =
        switch (type.descriptorString()) {
          case "B", "S" -> ConstantDescs.CD_int;
          case "Z", "C", "I", "J", "F", "D" -> type;
          default -> type.equals(ConstantDescs.CD_String) ? type : ConstantDescs.CD_Object;
        };
    code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, as));
  }

  private void get(CodeBuilder code, int local, RecordComponentInfo component) {
    code.aload(local)
        .getfield(record, component.name().stringValue(), component.descriptorSymbol());
  }

  private static ClassDesc boxed(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "Z" -> ConstantDescs.CD_Boolean;
      case "B" -> ConstantDescs.CD_Byte;
      case "S" -> ConstantDescs.CD_Short;
      case "C" -> ConstantDescs.CD_Character;
      case "I" -> ConstantDescs.CD_Integer;
      case "J" -> ConstantDescs.CD_Long;
      case "F" -> ConstantDescs.CD_Float;
      case "D" -> ConstantDescs.CD_Double;
      default -> throw new IllegalArgumentException(primitive + " is no primitive type");
    };
  }
}
