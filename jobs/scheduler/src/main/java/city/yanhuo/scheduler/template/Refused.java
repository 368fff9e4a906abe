package city.yanhuo.scheduler.template;

/** Ends the reading of one expression. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient TemplateProblem problem;

    Refused(int offset, String message) {
        super(message);
        this.problem = new TemplateProblem(offset, message);
    }

    TemplateProblem problem() {
        return problem;
    }
}
