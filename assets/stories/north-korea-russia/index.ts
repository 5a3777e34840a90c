import claims from './claims.json' with { type: 'json' };
import story from './story.json' with { type: 'json' };
import armsContainers from './subjects/arms_containers.json' with { type: 'json' };
import armsShells from './subjects/arms_shells.json' with { type: 'json' };
import armsTransfers from './subjects/arms_transfers.json' with { type: 'json' };
import arrivalPlaces from './subjects/arrival_places.json' with { type: 'json' };
import casualtiesKilled from './subjects/casualties_killed.json' with { type: 'json' };
import casualtiesTotalKilledAndWounded from './subjects/casualties_total_killed_and_wounded.json' with { type: 'json' };
import casualtiesWounded from './subjects/casualties_wounded.json' with { type: 'json' };
import civilianWorkers from './subjects/civilian_workers.json' with { type: 'json' };
import confirmationDenial from './subjects/confirmation_denial.json' with { type: 'json' };
import departurePlaces from './subjects/departure_places.json' with { type: 'json' };
import equipmentDisguise from './subjects/equipment_disguise.json' with { type: 'json' };
import frontlineUse from './subjects/frontline_use.json' with { type: 'json' };
import motives from './subjects/motives.json' with { type: 'json' };
import personnelInOccupiedUkraine from './subjects/personnel_in_occupied_ukraine.json' with { type: 'json' };
import prisoners from './subjects/prisoners.json' with { type: 'json' };
import reactions from './subjects/reactions.json' with { type: 'json' };
import secondTransport from './subjects/second_transport.json' with { type: 'json' };
import strikeOct3Killed from './subjects/strike_oct3_killed.json' with { type: 'json' };
import transportDates from './subjects/transport_dates.json' with { type: 'json' };
import transportShips from './subjects/transport_ships.json' with { type: 'json' };
import treaty from './subjects/treaty.json' with { type: 'json' };
import troopType from './subjects/troop_type.json' with { type: 'json' };
import troopsArrivedToDate from './subjects/troops_arrived_to_date.json' with { type: 'json' };
import troopsAtFront from './subjects/troops_at_front.json' with { type: 'json' };
import troopsFirstBatch from './subjects/troops_first_batch.json' with { type: 'json' };
import troopsReinforcement from './subjects/troops_reinforcement.json' with { type: 'json' };
import troopsReturned from './subjects/troops_returned.json' with { type: 'json' };
import troopsTotal from './subjects/troops_total.json' with { type: 'json' };
import workersEngineers from './subjects/workers_engineers.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };
import ko from './words/ko.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };
import uk from './words/uk.json' with { type: 'json' };
import vi from './words/vi.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

/** The parts of the story, as their files have them; each file has its line here. */
export const northKoreaRussia = {
  story,
  words: { en, de, es, fr, ja, ko, ru, uk, vi, zh },
  subjects: [
    armsContainers,
    armsShells,
    armsTransfers,
    arrivalPlaces,
    casualtiesKilled,
    casualtiesTotalKilledAndWounded,
    casualtiesWounded,
    civilianWorkers,
    confirmationDenial,
    departurePlaces,
    equipmentDisguise,
    frontlineUse,
    motives,
    personnelInOccupiedUkraine,
    prisoners,
    reactions,
    secondTransport,
    strikeOct3Killed,
    transportDates,
    transportShips,
    treaty,
    troopType,
    troopsArrivedToDate,
    troopsAtFront,
    troopsFirstBatch,
    troopsReinforcement,
    troopsReturned,
    troopsTotal,
    workersEngineers,
  ],
  claims,
};
