import { storyNames } from '../../../lib/story-names.ts';
import type { HandlerEdges, Handlers } from '../edges.ts';
import { stored } from '../failure.ts';
import { storedSource } from '../stored-source.ts';

/** What the record holds on a text, and where a captured passage stands on a page. */
export function lookUpHandlers(edges: HandlerEdges): Pick<Handlers, 'lookUp' | 'findPassage'> {
  const source = storedSource(edges.source);

  return {
    lookUp: async ({ query }) => {
      const stories = await stored(edges.stories);
      const outcome = await edges.core.lookUp(query, stories, source);
      const language = await edges.spoken.language();
      return { outcome, stories: stories.map((story) => storyNames(story, language)) };
    },
    findPassage: async ({ claimId, tabId }) => {
      const passage = await stored(() => edges.passages.of(claimId));
      return passage ? edges.findPassage(tabId, passage) : 'not_found';
    },
  };
}
