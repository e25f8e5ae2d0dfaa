package nl.knipsel.dutch;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/// Not thread-safe, as any attribute.
final class CharOffsetsImpl extends AttributeImpl implements CharOffsets {
  private int[] offsets = {};
  private int count;

  @Override
  public boolean areKnown(int termLength) {
    return count == termLength + 1;
  }

  @Override
  public int offset(int index) {
    return offsets[index];
  }

  @Override
  public void begin(int termLength) {
    count = termLength + 1;
    offsets = ArrayUtil.growNoCopy(offsets, count);
  }

  @Override
  public void set(int index, int offset) {
    offsets[index] = offset;
  }

  @Override
  public void forget() {
    count = 0;
  }

  @Override
  public void clear() {
    forget();
  }

  @Override
  public void copyTo(AttributeImpl target) {
    CharOffsetsImpl copy = (CharOffsetsImpl) target;
    copy.offsets = ArrayUtil.growNoCopy(copy.offsets, count);
    System.arraycopy(offsets, 0, copy.offsets, 0, count);
    copy.count = count;
  }

  @Override
  public CharOffsetsImpl clone() {
    CharOffsetsImpl copy = (CharOffsetsImpl) super.clone();
    copy.offsets = Arrays.copyOf(offsets, count);
    return copy;
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    reflector.reflect(CharOffsets.class, "offsets", Arrays.copyOf(offsets, count));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharOffsetsImpl that
        && Arrays.equals(offsets, 0, count, that.offsets, 0, that.count);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(Arrays.copyOf(offsets, count));
  }
}
