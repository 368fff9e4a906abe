/** How processes of one home talk with each other: sockets in the home that only its owner may open, and what is said on them. */
@NullMarked
package city.yanhuo.ledger.socket;

import org.jspecify.annotations.NullMarked;
