import claims from './claims.json' with { type: 'json' };
import story from './story.json' with { type: 'json' };
import aftershocks from './subjects/aftershocks.json' with { type: 'json' };
import appealSyria from './subjects/appeal_syria.json' with { type: 'json' };
import appealTurkey from './subjects/appeal_turkey.json' with { type: 'json' };
import buildingsDestroyed from './subjects/buildings_destroyed.json' with { type: 'json' };
import damageSyria from './subjects/damage_syria.json' with { type: 'json' };
import damageTurkey from './subjects/damage_turkey.json' with { type: 'json' };
import donorsPledged from './subjects/donors_pledged.json' with { type: 'json' };
import homeless from './subjects/homeless.json' with { type: 'json' };
import injuredSyria from './subjects/injured_syria.json' with { type: 'json' };
import injuredTotal from './subjects/injured_total.json' with { type: 'json' };
import injuredTurkey from './subjects/injured_turkey.json' with { type: 'json' };
import killedSyria from './subjects/killed_syria.json' with { type: 'json' };
import killedTotal from './subjects/killed_total.json' with { type: 'json' };
import killedTurkey from './subjects/killed_turkey.json' with { type: 'json' };
import quakeDate from './subjects/quake_date.json' with { type: 'json' };
import rescueWorkers from './subjects/rescue_workers.json' with { type: 'json' };
import rescuedAlive from './subjects/rescued_alive.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };

/** The parts of the story, as their files have them; each file has its line here. */
export const turkeySyriaEarthquake = {
  story,
  words: { en, es },
  subjects: [
    aftershocks,
    appealSyria,
    appealTurkey,
    buildingsDestroyed,
    damageSyria,
    damageTurkey,
    donorsPledged,
    homeless,
    injuredSyria,
    injuredTotal,
    injuredTurkey,
    killedSyria,
    killedTotal,
    killedTurkey,
    quakeDate,
    rescueWorkers,
    rescuedAlive,
  ],
  claims,
};
