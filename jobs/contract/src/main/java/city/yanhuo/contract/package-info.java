/** The contracts of {@code schemas/} as values, and the words that all modules share. JDK, Jackson and JSqlParser only. */
@NullMarked
package city.yanhuo.contract;

import org.jspecify.annotations.NullMarked;
