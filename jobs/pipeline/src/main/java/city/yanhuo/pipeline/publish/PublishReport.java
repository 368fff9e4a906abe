package city.yanhuo.pipeline.publish;

/**
 * What publishing did.
 *
 * @param publication id of the publication that stands for the newest snapshots
 * @param isReused whether nothing had changed, so that an earlier publication still stands
 * @param marts number of marts in it
 * @param observations number of observations measured on it
 */
public record PublishReport(String publication, boolean isReused, int marts, int observations) {}
