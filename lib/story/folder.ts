import type {
  Claim,
  ClaimSet,
  ConceptWords,
  LanguageCode,
  Party,
  PartyId,
  PositionRule,
  ScoreCue,
  Story,
  Subject,
  SubjectRule,
  SubjectScore,
} from '../model.ts';

/** `story.json`: what a story is, and what is not one subject's or one language's. */
export type StoryFile = Pick<ClaimSet, 'schema' | 'version'> &
  Pick<
    Story,
    'id' | 'title' | 'since' | 'eventDay' | 'roles' | 'names' | 'fates' | 'excluded' | 'gate' | 'mentions'
  > & {
    /** What speaks for none of its subjects, where they have scores. */
    readonly noSubject?: Omit<SubjectScore, 'subject'>;
    readonly parties: readonly Omit<Party, 'aliases'>[];
  };

/** `words/<language>.json` */
export type WordsFile = {
  readonly terms: ConceptWords;
  readonly aliases: Readonly<Record<PartyId, readonly string[]>>;
};

/** A rule of a subject's positions with its place among those of all subjects: the first that fits tells the stance. */
export type Ranked<Rule extends { readonly subject: unknown }> = Omit<Rule, 'subject'> & { readonly rank: number };

/** A pattern, with what it says; a single concept near the figure; or a time from a day on. */
export type CueOfFile =
  | (Omit<SubjectRule, 'subject'> & Required<Pick<SubjectRule, 'reason' | 'weight'>>)
  | ScoreCue
  | { readonly since: string; readonly weight: number };

/** `subjects/<id>.json` */
export type SubjectFile = Subject & {
  /** Its place among the subjects. */
  readonly order: number;
  /** What its score begins with, where single concepts or days count. */
  readonly base?: number;
  /** What speaks for it and against it, in any order. */
  readonly cues: readonly CueOfFile[];
  readonly positions: readonly Ranked<PositionRule>[];
};

/** A story's folder, file by file. */
export type StoryParts = {
  readonly story: StoryFile;
  readonly words: Readonly<Record<LanguageCode, WordsFile>>;
  readonly subjects: readonly SubjectFile[];
  readonly claims: readonly Claim[];
};

/** The set that a folder's parts make: subjects and positions in their places, every language's words where they belong. */
export function assembleStory({ story, words, subjects, claims }: StoryParts): ClaimSet {
  const { schema, version, noSubject, parties, id, title, since, ...rest } = story;
  const inOrder = subjects.toSorted((a, b) => a.order - b.order);
  const scores: SubjectScore[] = [...inOrder.flatMap(scoreOf), ...(noSubject ? [{ subject: null, ...noSubject }] : [])];
  return {
    schema,
    version,
    story: {
      id,
      title,
      since,
      ...rest,
      terms: Object.fromEntries(Object.entries(words).map(([code, { terms }]) => [code, terms])),
      subjects: inOrder.map((subject) => ({
        id: subject.id,
        label: subject.label,
        kind: subject.kind,
        time: subject.time,
        ...(subject.examples && { examples: subject.examples }),
        ...(subject.counterExamples && { counterExamples: subject.counterExamples }),
      })),
      reading: inOrder.flatMap(patternsOf),
      // of two with as many points the one whose id comes first leads
      ...(scores.length > 0 && { scores: scores.sort((a, b) => (String(a.subject) < String(b.subject) ? -1 : 1)) }),
      positions: ranked(inOrder, ({ positions }) => positions),
      parties: parties.map((party) => ({ ...party, aliases: aliasesOf(party.id, words) })),
    },
    claims,
  };
}

function patternsOf({ id: subject, cues }: SubjectFile): SubjectRule[] {
  return cues.flatMap((cue) => ('reason' in cue ? [{ subject, ...cue }] : []));
}

function scoreOf({ id: subject, base, cues: all }: SubjectFile): SubjectScore[] {
  if (base === undefined) return [];
  const cues = all.flatMap((cue) => ('concept' in cue ? [cue] : []));
  const since = all.flatMap((cue) =>
    'concept' in cue || 'reason' in cue ? [] : [{ day: cue.since, weight: cue.weight }],
  );
  return [{ subject, base, cues, ...(since.length > 0 && { since }) }];
}

/** The positions of all subjects by their ranks. */
function ranked<Rule extends { readonly rank: number }>(
  subjects: readonly SubjectFile[],
  rulesOf: (subject: SubjectFile) => readonly Rule[],
): (Omit<Rule, 'rank'> & { readonly subject: string })[] {
  return subjects
    .flatMap((subject) => rulesOf(subject).map((rule) => ({ subject: subject.id, rule })))
    .sort((a, b) => a.rule.rank - b.rule.rank)
    .map(({ subject, rule: { rank: _, ...rule } }) => ({ subject, ...rule }));
}

function aliasesOf(party: PartyId, words: StoryParts['words']): Party['aliases'] {
  return Object.fromEntries(
    Object.entries(words).flatMap(([code, { aliases }]) => {
      const own = Object.hasOwn(aliases, party) ? aliases[party] : undefined;
      return own ? [[code, own]] : [];
    }),
  );
}
