package city.yanhuo.app.dryrun;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.source.Delivery;
import city.yanhuo.source.FeedFit;
import city.yanhuo.source.FeedMatcher;
import city.yanhuo.source.KnownKinds;
import city.yanhuo.source.LandingPath;
import city.yanhuo.source.container.Container;
import city.yanhuo.source.container.Member;
import city.yanhuo.source.raw.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells what reading files would give: contract, header, first rows, rejections, reconciliation. Writes nothing. */
public final class DryRun {
    private static final int NEAREST = 2;

    private final Contracts contracts;
    private final FeedMatcher matcher;
    private final Path landing;
    private final LocalDate today;
    private final Optional<FeedContract> forced;
    private final int rows;
    private final DryReport report;

    /**
     * With the contracts as they are now.
     *
     * @param feed the contract to read by; empty finds it by the files' names
     * @param rows how many records are shown
     * @throws YanhuoException USAGE when there is no contract of that name
     */
    public DryRun(Yanhuo yanhuo, Optional<String> feed, int rows) {
        Workplace workplace = yanhuo.workplace();
        YanhuoConfig configuration = workplace.configuration();
        this.contracts = workplace.contracts();
        this.matcher = new FeedMatcher(contracts.feeds());
        this.landing = configuration.landingFolder(workplace.home().root());
        this.today = LocalDate.now(configuration.zone());
        this.forced = feed.map(contracts::feed);
        this.rows = rows;
        this.report = new DryReport(yanhuo);
    }

    /** Tells about one file, or about each file of an archive; whether all of it would be taken. */
    public boolean tell(Path file) {
        if (!Files.isReadable(file)) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read " + file + ": it must be a file that may be read, found "
                            + (Files.exists(file) ? "one that may not" : "nothing"));
        }
        LandingPath path = LandingPath.of(file, landing);
        return Container.isNamed(path.file()) ? members(file, path) : tell(file, path);
    }

    private boolean members(Path file, LandingPath path) {
        boolean areTaken = true;
        try (Container container = Container.open(file, path.file())) {
            for (String why : container.refused()) {
                report.begin(path);
                report.line("refused", why);
                areTaken = false;
            }
            for (Member member : container.members()) {
                areTaken &= member(member, path.inside(member.name()));
            }
            return areTaken;
        } catch (UnreadableFileException e) {
            return refuse(path, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refuse(
                    path,
                    Container.ownFailure(e)
                            .map(Throwable::getMessage)
                            .orElseGet(() -> "the machine cannot read it, found " + Refusal.of(e)));
        }
    }

    private boolean member(Member member, LandingPath path) throws IOException {
        Path unfolded = Files.createTempFile("yanhuo-member", ".bin");
        try (InputStream in = member.open()) {
            Files.copy(in, unfolded, StandardCopyOption.REPLACE_EXISTING);
            return tell(unfolded, path);
        } finally {
            Files.delete(unfolded);
        }
    }

    private boolean refuse(LandingPath path, String why) {
        report.begin(path);
        report.line("refused", why);
        return false;
    }

    private boolean tell(Path file, LandingPath path) {
        Delivery delivery = new Delivery(file, path, path.received().orElse(today));
        report.begin(path);
        Optional<FeedContract> chosen = forced.or(() -> byName(path));
        if (chosen.isEmpty()) {
            nearest(delivery);
            return false;
        }
        return report.tell(
                DryRead.of(delivery, chosen.get(), contracts, rows), forced.isPresent() ? "forced" : "named");
    }

    /** The contract that {@code yanhuo ingest} would choose. */
    private Optional<FeedContract> byName(LandingPath path) {
        List<FeedContract> named = matcher.all(path);
        named.stream().skip(1).forEach(feed -> report.line("contract", report.text("dry.also", feed.feed())));
        return named.stream().findFirst();
    }

    private void nearest(Delivery delivery) {
        Optional<String> kind = KnownKinds.refusal(delivery.path().file());
        if (kind.isPresent()) {
            report.line("refused", kind.get());
            return;
        }
        report.line("contract", report.text("dry.none"));
        FeedFit.of(delivery, contracts.feeds()).stream()
                .limit(NEAREST)
                .forEach(fit -> report.line("nearest", fit.feed().feed() + ": " + fit.difference()));
    }
}
