import type { PageFindings } from './messages.ts';

/**
 * What all of a tab shows: of the page first, then of its frames in their order, each finding with the frame that told of
 * it. `null` where nothing answers.
 * @param frames those that are read
 * @param ask asks one for its findings
 */
export async function findingsOfTab(
  frames: readonly number[],
  ask: (frameId: number) => Promise<unknown>,
): Promise<PageFindings | null> {
  const answers = await Promise.all(
    frames.map(async (frame) => ({ frame, found: (await ask(frame)) as PageFindings | undefined })),
  );
  const told = answers.flatMap(({ frame, found }) => (found ? [{ frame, found }] : []));
  if (told.length === 0) return null;
  return {
    hidden: told.reduce((sum, { found }) => sum + (found.hidden ?? 0), 0),
    findings: told.flatMap(({ frame, found }) => found.findings.map((finding) => ({ ...finding, frame }))),
    claims: byId(told.flatMap(({ found }) => found.claims)),
    stories: mergedStories(told.flatMap(({ found }) => found.stories)),
  };
}

/** Each frame names of a story what its own findings need. */
function mergedStories(stories: PageFindings['stories']): PageFindings['stories'] {
  const merged = new Map<string, PageFindings['stories'][number]>();
  for (const story of stories) {
    const held = merged.get(story.id) ?? story;
    const subjects = { ...held.subjects, ...story.subjects };
    merged.set(story.id, { ...held, subjects, parties: byId([...held.parties, ...story.parties]) });
  }
  return [...merged.values()];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
