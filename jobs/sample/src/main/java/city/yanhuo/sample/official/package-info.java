/** Monthly series as a statistics office keeps them: levels, comparable bases, and growth that is published with one decimal. */
@NullMarked
package city.yanhuo.sample.official;

import org.jspecify.annotations.NullMarked;
