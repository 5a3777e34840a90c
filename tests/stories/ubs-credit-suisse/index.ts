import claims from './claims.json' with { type: 'json' };
import story from './story.json' with { type: 'json' };
import announcedOn from './subjects/announced_on.json' with { type: 'json' };
import at1WrittenOff from './subjects/at1_written_off.json' with { type: 'json' };
import closedOn from './subjects/closed_on.json' with { type: 'json' };
import costSavings from './subjects/cost_savings.json' with { type: 'json' };
import exchangeRatio from './subjects/exchange_ratio.json' with { type: 'json' };
import federalGuarantee from './subjects/federal_guarantee.json' with { type: 'json' };
import guaranteeEndedOn from './subjects/guarantee_ended_on.json' with { type: 'json' };
import jobCutsSwitzerland from './subjects/job_cuts_switzerland.json' with { type: 'json' };
import jobCutsTotal from './subjects/job_cuts_total.json' with { type: 'json' };
import outflowsQ1 from './subjects/outflows_q1.json' with { type: 'json' };
import price from './subjects/price.json' with { type: 'json' };
import pricePerShare from './subjects/price_per_share.json' with { type: 'json' };
import profitQ2 from './subjects/profit_q2.json' with { type: 'json' };
import snbFirstLoan from './subjects/snb_first_loan.json' with { type: 'json' };
import snbLiquidity from './subjects/snb_liquidity.json' with { type: 'json' };
import ubsFirstLosses from './subjects/ubs_first_losses.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

/** The parts of the story, as their files have them; each file has its line here. */
export const ubsCreditSuisse = {
  story,
  words: { de, en },
  subjects: [
    announcedOn,
    at1WrittenOff,
    closedOn,
    costSavings,
    exchangeRatio,
    federalGuarantee,
    guaranteeEndedOn,
    jobCutsSwitzerland,
    jobCutsTotal,
    outflowsQ1,
    price,
    pricePerShare,
    profitQ2,
    snbFirstLoan,
    snbLiquidity,
    ubsFirstLosses,
  ],
  claims,
};
