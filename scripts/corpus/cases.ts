import { readdirSync, readFileSync } from 'node:fs';
import { checkPage, type PageInput, type Store } from '../../lib/check.ts';
import { parseClaimSet } from '../../lib/claims/schema.ts';
import { dayRangeOf } from '../../lib/day.ts';
import type { Claim, PageCheck, PositionStance, SubjectId } from '../../lib/model.ts';
import { bundled } from '../lib/bundled-set.ts';

/** How a figure stands to the claims that were known on 22 October 2024. */
export type Relation = 'corroborates' | 'mixed' | 'conflicts' | 'different_time' | 'no_seed_claim' | 'not_story';

export type LabelledFigure = {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** A subject of the story; `other_story` and `other_not_story` are figures that it does not follow. */
  readonly subject: SubjectId;
  readonly low: number | null;
  readonly high: number | null;
  readonly dates?: readonly [string, string];
  readonly relation: Relation;
  readonly alsoAcceptable?: readonly Relation[];
  /** Subjects that a fair reader could see here as well. */
  readonly alsoSubject?: readonly SubjectId[];
};

export type LabelledPosition = {
  readonly surface: string;
  readonly subject: SubjectId;
  readonly stance: PositionStance;
};

/** One labelled sentence; `tests/corpus/README.md` tells what each field means. */
export type LabelledCase = {
  readonly id: string;
  readonly lang: string;
  readonly pageDate: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly isStory: boolean;
  readonly needsContext?: boolean;
  readonly adjacent?: boolean;
  readonly borderline?: boolean;
  readonly figures: readonly LabelledFigure[];
  readonly positions: readonly LabelledPosition[];
};

export type AnsweredCase = { readonly labelled: LabelledCase; readonly answer: PageCheck };

const FOLDER = new URL('../../tests/corpus/', import.meta.url);

/** Every labelled sentence under `tests/corpus`, by the file's name. */
export function labelledCases(): Map<string, LabelledCase[]> {
  const files = readdirSync(FOLDER).filter((name) => /^(sentences|negatives|coverage)\.\w+\.jsonl$/.test(name));
  return new Map(files.sort().map((name) => [name, readCases(name)]));
}

/** The same by the lines of `tests/corpus/floors.json`: sentences and negatives of a language have one, its coverage another. */
export function labelledGroups(files: ReadonlyMap<string, LabelledCase[]>): Map<string, LabelledCase[]> {
  const groups = Map.groupBy(files, ([name]) => {
    const [kind, lang = ''] = name.split('.');
    return kind === 'coverage' ? `coverage.${lang}` : lang;
  });
  return new Map([...groups].sort().map(([name, held]) => [name, held.flatMap(([, rows]) => rows)]));
}

/** What the engine says of each case, as a page of its own, with the claims published until 22 October 2024. */
export function answered(cases: readonly LabelledCase[]): AnsweredCase[] {
  const store = storeOf(isEarly);
  return cases.map((labelled) => ({ labelled, answer: checkPage(pageOf(labelled), store) }));
}

/** A case as a page of one paragraph. */
export function pageOf({ pageDate, url, lang, text }: LabelledCase): PageInput {
  const page = { url, title: null, publisher: null, published: pageDate, language: lang };
  return { page, blocks: [{ id: 0, role: 'text', text }], context: null };
}

/** Labels compare with what was known when the story broke. */
const UNTIL = '2024-10-22';

/** The bundled story with those of its claims that are wanted; all of them unless said. */
export function storeOf(isWanted: (claim: Claim) => boolean = () => true): Store {
  const parsed = parseClaimSet(bundled);
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => JSON.stringify(problem)).join('\n'));
  return { stories: [parsed.value.story], claims: parsed.value.claims.filter(isWanted) };
}

/** A partial date counts from its first day. */
export function isEarly({ source, asOf }: Claim): boolean {
  const first = dayRangeOf(source.published)?.[0] ?? dayRangeOf(asOf)?.[0] ?? '';
  return first <= UNTIL;
}

function readCases(name: string): LabelledCase[] {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** The sentences of the minimal pairs as cases of their own, with the subject alone as their label. */
export function pairCases(): LabelledCase[] {
  type Side = {
    readonly published: string | null;
    readonly text: string;
    readonly figure?: string;
    readonly subject: SubjectId | null;
  };
  type Pair = { readonly id: string; readonly lang?: string; readonly sides: readonly Side[] };
  const lines = readFileSync(new URL('minimal-pairs.jsonl', FOLDER), 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const { id, lang = 'en', sides }: Pair = JSON.parse(line);
    return sides.map(({ published, text, figure = '', subject }, nth) => {
      const at = Math.max(0, text.indexOf(figure));
      const end = figure === '' ? text.length : at + figure.length;
      const label = {
        surface: text.slice(at, end),
        start: at,
        end,
        low: null,
        high: null,
        relation: 'no_seed_claim' as const,
      };
      const figures = [{ ...label, subject: subject ?? 'other_story' }];
      return { id: `${id}-${nth}`, lang, pageDate: published, url: null, text, isStory: true, figures, positions: [] };
    });
  });
}
