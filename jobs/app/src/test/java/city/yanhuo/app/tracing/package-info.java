/** From what the command says back to the files: every named place is opened and read here by other means than the product's. */
@NullMarked
package city.yanhuo.app.tracing;

import org.jspecify.annotations.NullMarked;
