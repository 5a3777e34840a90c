import { isSiteOff } from '../../../lib/mention/gate.ts';
import type { PageCheck, Story } from '../../../lib/model.ts';
import { pageInfoOf } from '../../../lib/page-info/page-info.ts';
import { asPutAway, NOTHING_PUT_AWAY, pageAddress, withFigure } from '../../../lib/put-away.ts';
import { shownCheck } from '../../../lib/shown-check.ts';
import { createBlocksAhead } from '../blocks-ahead.ts';
import type { CheckPage, HandlerEdges, Handlers } from '../edges.ts';
import { Failure, stored } from '../failure.ts';
import { frameOf, type Sender, siteOf } from '../sender.ts';
import { storedSource } from '../stored-source.ts';

type Own =
  | 'open'
  | 'isOn'
  | 'gone'
  | 'hide'
  | 'style'
  | 'card'
  | 'count'
  | 'sendAhead'
  | 'check'
  | 'openPanel'
  | 'pageChanged';

/** What a page's own scripts ask while it is read and marked. */
export function pageHandlers(edges: HandlerEdges): Pick<Handlers, Own> {
  const { tabs, spoken } = edges;
  const source = storedSource(edges.source);
  const ahead = createBlocksAhead();

  const isOffInPrivate = async (sender: Sender) => {
    const site = siteOf(sender);
    return sender.tab?.incognito === true && site !== null && edges.privateSites.isOff(site);
  };

  const isSwitchedOn = async (sender: Sender) => {
    const site = siteOf(sender);
    if (site === null || (await isOffInPrivate(sender))) return false;
    const { marking, sitesOff } = await stored(edges.settings.read);
    return marking && !isSiteOff(sitesOff, site);
  };

  /** A frame cannot tell for itself: what counts is the page that it is in, its switches or the user's word for this once. */
  const isOn = async (sender: Sender) =>
    (await isSwitchedOn(sender)) || edges.access.isMarkedOnce(frameOf(sender).tabId);

  /** A page came in by the gate: a good time to see whether that has still what was mirrored, once the page is read. */
  const checkThenMirror = async (asked: Parameters<CheckPage>[0], stories: readonly Story[]) => {
    try {
      return await edges.core.check(asked, stories, source);
    } finally {
      if (asked.context === null) edges.mirror().catch(() => undefined);
    }
  };

  /** Of a frame, that of the page around it; in a private window, where none is remembered, the one that its tab tells. */
  const addressOf = async (sender: Sender, canonical: string | null) => {
    const { tabId, frameId } = frameOf(sender);
    if (frameId !== 0) return tabs.address(tabId).catch(() => null);
    return pageAddress(sender.tab?.incognito === true ? null : canonical, sender.url);
  };

  /** What the user put away on this page; a store that cannot be read keeps nobody from the rest. */
  const putAwayBy = async (sender: Sender, address: string | null) => {
    const held = await edges.putAway.read().catch(() => NOTHING_PUT_AWAY);
    const isOffHere = sender.tab?.incognito && address !== null && (await edges.privateSites.isOff(address));
    return isOffHere ? { ...held, pages: [address] } : held;
  };

  return {
    open: async (_request, sender) => {
      const frame = frameOf(sender);
      const isRefused = frame.frameId === 0 ? await isOffInPrivate(sender) : !(await isOn(sender));
      return !isRefused && tabs.openReader(frame);
    },
    isOn: (_request, sender) => isOn(sender),
    gone: async (_request, sender) => {
      await tabs.forget(frameOf(sender));
      return null;
    },
    hide: async ({ storyId, subject, quantity }, sender) => {
      const { tabId } = frameOf(sender);
      const address = await tabs.address(tabId);
      if (address === null || sender.tab?.incognito === true) return null;
      await stored(() => edges.putAway.change((held) => withFigure(held, address, { storyId, subject, quantity })));
      // where the page says the same elsewhere, that is hidden with it
      await tabs.notify(tabId, { type: 'claimsChanged' });
      return null;
    },
    style: async (_request, sender) => {
      await tabs.insertStyle(frameOf(sender));
      return null;
    },
    card: async (_request, sender) => {
      const [words] = await Promise.all([spoken.words(), tabs.bringCard(frameOf(sender))]);
      return words;
    },
    count: async ({ figures }, sender) => {
      await tabs.showCount(frameOf(sender), figures);
      return null;
    },
    sendAhead: async ({ at, blocks }, sender) => ahead.keep(frameOf(sender), at, blocks),
    check: async (request, sender) => {
      const { page, context } = request;
      const before = request.ahead ? ahead.take(frameOf(sender), request.ahead) : [];
      if (!before) throw new Failure('cannot_tell');
      const blocks = [...before, ...request.blocks];
      const stories = await stored(edges.stories);
      const info = pageInfoOf(page);
      const checked = await checkThenMirror({ page: info, blocks, context }, stories);
      if (sender.tab?.id === undefined) return shownCheck(checked, stories, await spoken.language());
      const frame = frameOf(sender);
      const isKept = frame.frameId === 0 && sender.tab.incognito !== true;
      const address = await addressOf(sender, info.url);
      await tabs.rememberPage(frame, pageState(checked), isKept ? address : null);
      const findings = asPutAway(checked.findings, await putAwayBy(sender, address), address);
      return shownCheck({ ...checked, findings }, stories, await spoken.language());
    },
    openPanel: async ({ place }, sender) => {
      if (!sender.tab) throw new Failure('bad_message');
      const { frameId: frame } = frameOf(sender);
      await edges.showPlace(sender.tab, frame === 0 ? place : { ...place, frame });
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
