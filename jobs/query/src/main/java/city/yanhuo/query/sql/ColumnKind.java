package city.yanhuo.query.sql;

import java.sql.Types;

/** What a column of a result holds, as far as writing it out is concerned. */
public enum ColumnKind {
    /** {@link String}. */
    TEXT,
    /** A whole number: {@link Integer}, {@link Long}, {@link java.math.BigInteger}. */
    INTEGER,
    /** {@link java.math.BigDecimal}. */
    DECIMAL,
    /** {@link Double}. */
    FLOAT,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalDateTime} or {@link java.time.OffsetDateTime}. */
    TIMESTAMP,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.util.List} of values of the other kinds. */
    LIST;

    /** Whether people read it right-aligned. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }

    static ColumnKind of(int sqlType, String typeName) {
        return switch (sqlType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> FLOAT;
            case Types.DATE -> DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIMESTAMP;
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            case Types.ARRAY -> LIST;
            default -> byName(typeName);
        };
    }

    private static ColumnKind byName(String typeName) {
        if (typeName.endsWith("[]")) {
            return LIST;
        }
        boolean whole = typeName.endsWith("HUGEINT") || (typeName.startsWith("U") && typeName.endsWith("INT"));
        return whole || typeName.equals("UINTEGER") ? INTEGER : TEXT;
    }
}
