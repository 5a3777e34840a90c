import type { Repository } from '../../lib/claims/repository.ts';
import { isSiteOff } from '../../lib/mention/gate.ts';
import type { Answers, FailureCode, PassageFound, Place, Request, Result } from '../../lib/messages.ts';
import type { Claim, PageCheck, PageContext, PageInfo, Story, TextBlock } from '../../lib/model.ts';
import type { KeptPassage, Passages } from '../../lib/passages.ts';
import { asRequest } from '../../lib/request-schema.ts';
import { storyNames } from '../../lib/story-names.ts';
import { type CaptureParts, createCapture, type Review } from '../../lib/typed-claim.ts';
import type { AskingTab } from './panel.ts';
import { type SettingsStore, withSite } from './settings.ts';
import type { Tabs } from './tabs.ts';

export type CheckPage = (
  input: { page: PageInfo; blocks: readonly TextBlock[]; context: PageContext | null },
  store: { stories: readonly Story[]; claims: readonly Claim[] },
) => PageCheck;

/** Who sent a message, as the browser tells it. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: AskingTab | undefined;
  readonly frameId?: number | undefined;
};

export type HandlerEdges = {
  readonly ownId: string;
  /** What the addresses of the extension's own pages start with. */
  readonly ownPages: string;
  /** Language of the interface. */
  readonly language: string;
  readonly repository: Repository;
  readonly check: CheckPage;
  /** Look-up and capture of the core. */
  readonly core: CaptureParts;
  /** Where captured passages are kept; they stay local. */
  readonly passages: Passages;
  readonly findPassage: (tabId: number, passage: KeptPassage) => Promise<PassageFound>;
  /** Opens the panel beside a tab and shows a finding there; must begin at once, while the click still counts. */
  readonly showPlace: (tab: AskingTab, place: Place) => Promise<void>;
  readonly settings: SettingsStore;
  readonly tabs: Tabs;
  /** Resolves when the store is seeded and the gate's state is mirrored. */
  readonly ready: () => Promise<void>;
  /** Mirrors the gate's state anew. */
  readonly mirror: () => Promise<void>;
  /** Takes the kind of a failed request and the error's name: never a text, which could be the page's. */
  readonly log: (request: Request['type'], code: FailureCode, errorName: string) => void;
};

/** Takes any message and its sender; always resolves, as failure is a value. */
export type Handle = (message: unknown, sender: Sender) => Promise<Result<unknown>>;

type Handlers = {
  readonly [T in Request['type']]: (request: Extract<Request, { type: T }>, sender: Sender) => Promise<Answers[T]>;
};

const MESSAGES: Readonly<Record<FailureCode, string>> = {
  bad_message: 'This is not a message that the background answers to its sender.',
  storage: 'The store of claims or settings could not be read or written.',
  cannot_tell: 'The request could not be carried out.',
};

export function createHandlers(edges: HandlerEdges): Handle {
  const handlers = handlersOf(edges);

  return async (message, sender) => {
    const request = sender.id === edges.ownId ? asRequest(message) : null;
    if (!request) return failure('bad_message');
    try {
      const handler = handlers[request.type] as (request: Request, sender: Sender) => Promise<unknown>;
      return { ok: true, value: await handler(request, sender) };
    } catch (error) {
      const code = error instanceof Failure ? error.code : 'cannot_tell';
      edges.log(request.type, code, nameOf(error));
      return failure(code);
    }
  };
}

function handlersOf(edges: HandlerEdges): Handlers {
  const { repository, settings, tabs, language } = edges;

  const stored = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw new Failure('storage', error);
    }
  };
  const store = () =>
    stored(async () => {
      await edges.ready();
      return { stories: await repository.stories(), claims: await repository.activeClaims() };
    });
  /** Look-ups show withdrawn and disabled claims too, and duplicates may be among them. */
  const wholeStore = async () => ({ ...(await store()), claims: await stored(repository.allClaims) });
  const changeSettings = (how: Parameters<SettingsStore['change']>[0]) =>
    stored(async () => {
      const changed = await settings.change(how);
      // A store that cannot be read must not keep anyone from switching a site off.
      await edges.ready().catch(() => undefined);
      await edges.mirror();
      return changed;
    });

  const capture = createCapture(edges.core);
  const names = (stories: readonly Story[]) => stories.map((story) => storyNames(story, language));
  const reviewed = ({ claim: _claim, ...review }: Review, stories: readonly Story[]) => ({
    ...review,
    stories: names(stories),
  });

  return {
    open: async (_request, sender) => {
      const { tabId, frameId } = frameOf(sender);
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
      const held = await store();
      const checked = edges.check({ page, blocks, context }, held);
      if (sender.tab?.id !== undefined) await tabs.rememberPage(sender.tab.id, pageState(checked));
      const spoken = new Set([...checked.mentions, ...checked.findings].map(({ storyId }) => storyId));
      const stories = held.stories.filter((story) => spoken.has(story.id));
      return { ...checked, stories: stories.map((story) => storyNames(story, language)) };
    },
    record: async ({ storyId, subject }) => {
      const story = (await store()).stories.find(({ id }) => id === storyId);
      if (!story) throw new Failure('bad_message');
      const claims = await stored(() => repository.claimsBySubject(storyId, subject));
      return { claims, story: storyNames(story, language) };
    },
    status: async ({ tabId }, sender) => {
      assertOwnPage(sender, edges);
      const host = await tabs.host(tabId);
      const { marking, sitesOff } = await stored(settings.read);
      return { host, marking, siteOn: host === null || !isSiteOff(sitesOff, host), ...(await tabs.page(tabId)) };
    },
    settings: async (_request, sender) => {
      assertOwnPage(sender, edges);
      return stored(settings.read);
    },
    setSite: async ({ host, on }, sender) => {
      assertOwnPage(sender, edges);
      return changeSettings((now) => withSite(now, host, on));
    },
    setMarking: async ({ on }, sender) => {
      assertOwnPage(sender, edges);
      return changeSettings((now) => ({ ...now, marking: on }));
    },
    changeSettings: async ({ change }, sender) => {
      assertOwnPage(sender, edges);
      return changeSettings((now) => ({ ...now, ...change }));
    },
    storeChanged: async (_request, sender) => {
      assertOwnPage(sender, edges);
      await stored(edges.mirror);
      await tabs.notifyAll({ type: 'claimsChanged' });
      return null;
    },
    lookUp: async ({ query }, sender) => {
      assertOwnPage(sender, edges);
      const held = await wholeStore();
      return { outcome: edges.core.lookUp(query, held), stories: names(held.stories) };
    },
    draftClaim: async ({ captured, query }, sender) => {
      assertOwnPage(sender, edges);
      const held = await wholeStore();
      return reviewed(capture.draft(captured, query, held), held.stories);
    },
    reviewClaim: async ({ fields, captured }, sender) => {
      assertOwnPage(sender, edges);
      const held = await wholeStore();
      return reviewed(capture.review(fields, captured, held), held.stories);
    },
    saveClaim: async ({ fields, captured }, sender) => {
      assertOwnPage(sender, edges);
      const held = await wholeStore();
      const review = capture.review(fields, captured, held);
      const { claim } = review;
      if (claim) {
        await stored(() => repository.putClaim(claim));
        await stored(() => edges.passages.keep(claim.id, captured));
        await tabs.notifyAll({ type: 'claimsChanged' });
      }
      return { saved: claim, review: reviewed(review, held.stories) };
    },
    findPassage: async ({ claimId, tabId }, sender) => {
      assertOwnPage(sender, edges);
      const passage = await stored(() => edges.passages.of(claimId));
      return passage ? edges.findPassage(tabId, passage) : 'not_found';
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

class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

function failure(code: FailureCode): Result<never> {
  return { ok: false, code, message: MESSAGES[code] };
}

function nameOf(error: unknown): string {
  const root = error instanceof Failure && error.cause !== undefined ? error.cause : error;
  return root instanceof Error ? root.name : typeof root;
}

function pageState({ context, mentions, findings }: PageCheck): 'unknown_language' | 'story' | 'no_story' {
  if (context.language === null) return 'unknown_language';
  return context.stories.length + mentions.length + findings.length > 0 ? 'story' : 'no_story';
}

function frameOf(sender: Sender): { tabId: number; frameId: number } {
  if (sender.tab?.id === undefined) throw new Failure('bad_message');
  return { tabId: sender.tab.id, frameId: sender.frameId ?? 0 };
}

/** Settings are the user's: a content script, whose process is the page's, may not touch them. */
function assertOwnPage(sender: Sender, { ownPages }: HandlerEdges): void {
  if (!sender.url?.startsWith(ownPages)) throw new Failure('bad_message');
}
