import java.lang.annotation.ElementType
import java.lang.annotation.Target

/** Stands for Jenkins' own: the line that names a library. */
@Target([ElementType.LOCAL_VARIABLE, ElementType.FIELD, ElementType.TYPE, ElementType.PACKAGE])
@interface Library {
    String[] value()
}
