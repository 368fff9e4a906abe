package city.yanhuo.contract;

import java.io.Serializable;

/**
 * What people call a thing.
 *
 * @param zh Chinese
 * @param en English
 */
public record Label(String zh, String en) implements Serializable {}
