package city.yanhuo.source;

import java.io.Serializable;

/**
 * Where in its file a record stands.
 *
 * @param sheet name of the sheet; "" in a text file
 * @param line 1-based physical line or row where the record begins
 * @param cells subject column to cell reference, as {@code level=D7;published_growth=F7}; "" in a text file
 */
public record Origin(String sheet, int line, String cells) implements Serializable {}
