/** Files that hold files: each member is a delivery of its own. Guards against archives that unfold without end or lead elsewhere. */
@NullMarked
package city.yanhuo.source.container;

import org.jspecify.annotations.NullMarked;
