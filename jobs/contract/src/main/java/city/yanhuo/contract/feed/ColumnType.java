package city.yanhuo.contract.feed;

/** What a cell of a source file or a column of a subject holds, and the Java value that stands for it. */
public enum ColumnType {
    /** {@link String}, NFKC, without surrounding blanks. */
    TEXT(String.class),
    /** {@link Long}: a whole number of things. */
    COUNT(Long.class),
    /** {@link java.math.BigDecimal} in 元, scale 4. */
    MONEY(java.math.BigDecimal.class),
    /** {@link java.math.BigDecimal}, scale 10. */
    DECIMAL(java.math.BigDecimal.class),
    /** {@link java.math.BigDecimal}, a ratio (14.0 % is 0.14), scale 10. */
    GROWTH(java.math.BigDecimal.class),
    /** {@link Integer}: an hour 0 to 23 or another small number. */
    INTEGER(Integer.class),
    /** {@link java.time.LocalDate}. */
    DATE(java.time.LocalDate.class),
    /** {@link java.time.LocalDateTime}, zoneless. */
    TIMESTAMP(java.time.LocalDateTime.class),
    /** {@link Boolean}. */
    BOOLEAN(Boolean.class),
    /** {@link city.yanhuo.contract.period.Period}: gives period_kind, period_start and period_end. */
    PERIOD(city.yanhuo.contract.period.Period.class);

    private final Class<?> javaType;

    ColumnType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** The class of the value. */
    public Class<?> javaType() {
        return javaType;
    }
}
