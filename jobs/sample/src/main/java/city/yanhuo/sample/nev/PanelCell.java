package city.yanhuo.sample.nev;

/**
 * A row of the mart for the panel.
 *
 * @param energyType code; {@code NEV} for all
 * @param brand {@code ALL} for all
 */
record PanelCell(String energyType, String brand) {
    boolean contains(Dealer.Line line) {
        boolean ofType = energyType.equals("NEV") || energyType.equals(line.energyType());
        return ofType && (brand.equals("ALL") || brand.equals(line.brand()));
    }
}
