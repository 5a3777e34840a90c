import type { PageCheck } from '../../../lib/model.ts';
import { shownCheck } from '../../../lib/shown-check.ts';
import type { HandlerEdges, Handlers } from '../edges.ts';
import { Failure, stored } from '../failure.ts';
import { frameOf } from '../sender.ts';
import { storedSource } from '../stored-source.ts';
import { hostOf } from '../tabs.ts';

type Own = 'open' | 'style' | 'count' | 'check' | 'openPanel' | 'pageChanged';

/** What a page's own scripts ask while it is read and marked. */
export function pageHandlers(edges: HandlerEdges): Pick<Handlers, Own> {
  const { tabs, language } = edges;
  const source = storedSource(edges.source);

  return {
    open: async (_request, sender) => {
      const { tabId, frameId } = frameOf(sender);
      const host = sender.tab?.incognito ? hostOf(sender.url) : null;
      if (host !== null && (await edges.privateSites.isOff(host))) return null;
      await tabs.openReader(tabId, frameId);
      return null;
    },
    style: async (_request, sender) => {
      const { tabId, frameId } = frameOf(sender);
      await tabs.insertStyle(tabId, frameId);
      return null;
    },
    count: async ({ figures }, sender) => {
      await tabs.showCount(frameOf(sender).tabId, figures);
      return null;
    },
    check: async ({ page, blocks, context }, sender) => {
      const stories = await stored(edges.stories);
      // a page came in by the gate: a good time to see whether that has still what was mirrored
      if (context === null) edges.mirror().catch(() => undefined);
      const checked = await edges.core.check({ page, blocks, context }, stories, source);
      if (sender.tab?.id !== undefined) await tabs.rememberPage(sender.tab.id, pageState(checked));
      return shownCheck(checked, stories, language);
    },
    openPanel: async ({ place }, sender) => {
      if (!sender.tab) throw new Failure('bad_message');
      await edges.showPlace(sender.tab, place);
      return null;
    },
    // Heard by the panel alone.
    pageChanged: async () => null,
  };
}

function pageState({ context, mentions, findings }: PageCheck): 'unknown_language' | 'story' | 'no_story' {
  if (context.language === null) return 'unknown_language';
  return context.stories.length + mentions.length + findings.length > 0 ? 'story' : 'no_story';
}
