package city.yanhuo.scheduler.serve;

import city.yanhuo.scheduler.dag.Operator;

/** Puts the values of a try into the templates of its operator. */
interface Rendering {
    /**
     * The operator with its texts rendered.
     *
     * @throws city.yanhuo.contract.error.YanhuoException DATA when a value is missing: the try fails and retries apply
     */
    Operator render(Assignment assignment);
}
