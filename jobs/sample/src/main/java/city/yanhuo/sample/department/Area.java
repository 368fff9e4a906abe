package city.yanhuo.sample.department;

import java.util.List;

/** Districts and counties as departments list them. */
enum Area {
    XIAODIAN("140105", "小店区"),
    YINGZE("140106", "迎泽区"),
    XINGHUALING("140107", "杏花岭区"),
    JIANCAOPING("140108", "尖草坪区"),
    WANBAILIN("140109", "万柏林区"),
    JINYUAN("140110", "晋源区"),
    QINGXU("140121", "清徐县"),
    YANGQU("140122", "阳曲县"),
    LOUFAN("140123", "娄烦县"),
    GUJIAO("140181", "古交市");

    static final List<Area> ALL = List.of(values());
    /** The first so many are the six urban districts. */
    static final int URBAN = 6;

    private final String code;
    private final String label;

    Area(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    /** Its place in {@link #ALL}, from 0. */
    int place() {
        return ALL.indexOf(this);
    }

    String label() {
        return label;
    }
}
