package city.yanhuo.contract;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.feed.FeedReader;
import city.yanhuo.contract.feed.FeedRules;
import city.yanhuo.contract.feed.ReadFeed;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.mart.MartReader;
import city.yanhuo.contract.mart.MartRules;
import city.yanhuo.contract.mart.ReadMart;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.contract.reference.ReferenceReader;
import city.yanhuo.contract.target.ReadTarget;
import city.yanhuo.contract.target.TargetReader;
import city.yanhuo.contract.target.TargetRules;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.contract.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads all files, then holds them against each other, gathering what is wrong. */
final class ContractsLoader {
    /** How much is checked. */
    enum Depth {
        EVERYTHING,
        ALL_BUT_EXPRESSIONS
    }

    private final SchemaFiles files;
    private final Depth depth;
    private final Problems problems = Problems.ofConfiguration();
    private final List<ReadFeed> feeds = new ArrayList<>();
    private final List<ReadMart> marts = new ArrayList<>();
    private final List<ReadTarget> targets = new ArrayList<>();

    ContractsLoader(SchemaFiles files, Depth depth) {
        this.files = files;
        this.depth = depth;
    }

    Contracts load() {
        ReferenceData reference = new ReferenceReader(problems).read(files.below("reference"));
        FeedReader feedReader = new FeedReader(problems);
        MartReader martReader = new MartReader(problems);
        TargetReader targetReader = new TargetReader(problems);
        readAll("feed", mapping -> feeds.add(feedReader.read(mapping)));
        readAll("mart", mapping -> marts.add(martReader.read(mapping)));
        readAll("target", mapping -> targets.addAll(targetReader.read(mapping)));
        checkTogether(reference);
        problems.throwIfAny();
        return new Contracts(
                files,
                feeds.stream().map(ReadFeed::contract).toList(),
                marts.stream().map(ReadMart::contract).toList(),
                targets.stream().map(ReadTarget::contract).toList(),
                reference);
    }

    private void checkTogether(ReferenceData reference) {
        for (ReadFeed feed : feeds) {
            nameIsFileName(feed.places().feed(), "feed", feed.contract().feed());
            FeedRules.check(feed, reference, problems);
        }
        for (ReadMart mart : marts) {
            nameIsFileName(mart.yaml(), "mart", mart.contract().mart());
            MartRules.check(mart, problems);
        }
        TargetRules targetRules = new TargetRules(targets, martsByName(), reference, problems);
        targetRules.check();
        if (depth == Depth.EVERYTHING) {
            feeds.forEach(feed -> FeedRules.checkExpressions(feed, problems));
            marts.forEach(mart -> MartRules.checkExpressions(mart, problems));
            targetRules.checkExpressions();
        }
    }

    private void readAll(String folder, Consumer<YamlNode.Mapping> reader) {
        files.below(folder).forEach((path, text) -> {
            if (path.endsWith(".yml")) {
                YamlParser.parse(path, text, problems).ifPresent(mapping -> {
                    OpenLines.check(mapping, problems);
                    reader.accept(mapping);
                });
            } else {
                problems.add(
                        Location.of(path),
                        "Cannot read the contract: its name must end with .yml, found " + path
                                + "; rename or remove it");
            }
        });
    }

    /** By name and by file name, so that a mart whose name is wrong is not reported at every target, too. */
    private Map<String, MartContract> martsByName() {
        Map<String, MartContract> byName = new LinkedHashMap<>();
        marts.forEach(mart -> byName.put(fileName(mart.yaml()), mart.contract()));
        marts.forEach(mart -> byName.put(mart.contract().mart(), mart.contract()));
        return byName;
    }

    private static String fileName(YamlFields yaml) {
        String file = yaml.location().file();
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yml".length());
    }

    private void nameIsFileName(YamlFields yaml, String key, String name) {
        String expected = fileName(yaml);
        if (yaml.has(key) && !name.isEmpty() && !name.equals(expected)) {
            yaml.problem(key, "the name must be the file's, found \"" + name + "\" in " + expected + ".yml");
        }
    }
}
