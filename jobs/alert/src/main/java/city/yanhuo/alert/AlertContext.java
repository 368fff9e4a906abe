package city.yanhuo.alert;

import city.yanhuo.contract.config.Contacts;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.reference.BusinessCalendar;
import city.yanhuo.contract.reference.District;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.ledger.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the policy must know of contracts, configuration and the run.
 *
 * @param publication the publication that is judged
 * @param at now, written beside what changes
 * @param targets all targets
 * @param feeds all feeds
 * @param marts all marts
 * @param districts names of scopes by code
 * @param calendar working days
 * @param config go-live, bureau, zone and the address for answers
 * @param contacts who holds which role
 */
record AlertContext(
        Publication publication,
        Instant at,
        List<TargetContract> targets,
        List<FeedContract> feeds,
        List<MartContract> marts,
        Map<String, District> districts,
        BusinessCalendar calendar,
        YanhuoConfig config,
        Contacts contacts) {
    AlertContext {
        targets = List.copyOf(targets);
        feeds = List.copyOf(feeds);
        marts = List.copyOf(marts);
        districts = Map.copyOf(districts);
    }
}
