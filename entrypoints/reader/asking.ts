import type { Answer } from '../../lib/messages.ts';
import type { PageWords, TextBlock } from '../../lib/model.ts';
import { title } from '../dom/document.ts';
import type { HeldAnswers } from './answers.ts';
import { type ReadBlock, titleBlock } from './document/index.ts';
import { isEditable } from './editable.ts';
import type { HeldText } from './held-text.ts';
import type { Ask } from './session.ts';
import { createTicks } from './ticks.ts';

/** What goes to the background, and what comes back from it into the answers. */
export type Asking = {
  /** Asks about all that is held, as if nothing had been asked before. */
  all(page: PageWords): Promise<void>;
  /** Asks about new blocks in the light of the answers so far; whether anything was found in them. */
  more(fresh: readonly ReadBlock[], page: PageWords): Promise<boolean>;
  /**
   * Whether what was said of the page holds no longer: over half of the text that was asked about as a whole has gone, or
   * the document is being written now, or is not any more.
   */
  isOutdated(): boolean;
  /** These blocks are gone for good. */
  forget(blocks: readonly ReadBlock[]): void;
};

export type AskingEdges = {
  readonly document: Document;
  readonly ask: Ask;
  readonly held: HeldText;
  readonly answers: HeldAnswers;
  readonly say: (message: string) => void;
};

/** UTF-16 units of text that go in one message: putting it together takes a part of a frame on a slow machine. */
const LONGEST_PART = 40_000;

/** Documents that are being written are left alone. Nothing is added to the answers once `signal` has aborted. */
export function createAsking({ document, ask, held, answers, say }: AskingEdges, signal: AbortSignal): Asking {
  const ticks = createTicks();
  /** The length of what was asked about as a whole, that of what is still there of it, and the first block that came later. */
  let [wholeLength, leftLength, laterId] = [0, 0, 0];
  let isLeftAlone = false;

  /** What a table's heads say goes along with its cells, where nothing was found in them. */
  function headsOf(asked: readonly ReadBlock[]): readonly ReadBlock[] {
    const own = new Set(asked.map(({ id }) => id));
    const heads = new Set(asked.flatMap(({ cell }) => (cell ? [cell.table, ...cell.heads] : [])));
    return [...heads].flatMap((id) => {
      const head = own.has(id) || answers.findingsOf(id).length > 0 ? undefined : held.blocks.get(id);
      return head ? [head] : [];
    });
  }

  /**
   * Sends what is long in parts, as the page waits while a message is put together. All goes in one where the background
   * has lost the parts: it ends when it likes.
   */
  async function check(blocks: readonly TextBlock[], page: PageWords): Promise<Answer<'check'>> {
    const whole = { type: 'check', page, blocks, context: answers.context() } as const;
    const parts = partsOf(blocks);
    const last = parts.pop() ?? [];
    let ahead = 0;
    for (const part of parts) {
      const kept = await ask({ type: 'sendAhead', at: ahead, blocks: part });
      if (!kept.ok || !kept.value) return ask(whole);
      ahead += part.length;
    }
    const answer = ahead > 0 && (await ask({ ...whole, blocks: last, ahead }));
    return answer && (answer.ok || answer.code !== 'cannot_tell') ? answer : ask(whole);
  }

  /** Asks, and adds what was said. */
  async function askAbout(blocks: readonly TextBlock[], page: PageWords): Promise<void> {
    if (blocks.length === 0) return;
    const result = await check(blocks.map(plainBlock), page);
    if (signal.aborted) return;
    if (result.ok) answers.add(result.value);
    else say(`The page could not be checked: ${result.code}.`);
  }

  return {
    async all(page) {
      answers.clear();
      const blocks = [...held.blocks.values()];
      wholeLength = blocks.reduce((sum, { text }) => sum + text.length, 0);
      leftLength = wholeLength;
      laterId = held.newId();
      isLeftAlone = isEditable(document);
      if (isLeftAlone) return;
      await askAbout([...blocks, ...titleBlock(title(document), blocks, held.newId)], page);
    },
    async more(fresh, page) {
      if (isLeftAlone) return false;
      const asked = fresh.filter((block) => !ticks.isTick(block));
      await askAbout([...headsOf(asked), ...asked], page);
      const vain = asked.filter(({ id }) => answers.findingsOf(id).length === 0);
      for (const block of vain) ticks.inVain(block);
      return vain.length < asked.length;
    },
    isOutdated() {
      return isLeftAlone !== isEditable(document) || 2 * leftLength < wholeLength;
    },
    forget(blocks) {
      for (const { id, text } of blocks) if (id < laterId) leftLength -= text.length;
    },
  };
}

/** Blocks in parts of so many UTF-16 units, or of one block each. */
function partsOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const parts: TextBlock[][] = [];
  let left = 0;
  for (const block of blocks) {
    left -= block.text.length;
    if (left >= 0) parts.at(-1)?.push(block);
    else {
      parts.push([block]);
      left = LONGEST_PART - block.text.length;
    }
  }
  return parts;
}

/** A block as it crosses to the background: what it says and what it is, without its nodes. */
function plainBlock({ id, role, text, level, cell, lang }: TextBlock): TextBlock {
  return { id, role, text, ...(level && { level }), ...(cell && { cell }), ...(lang && { lang }) };
}
