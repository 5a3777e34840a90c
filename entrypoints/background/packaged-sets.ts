import type { SetVersion } from '../../lib/claims/seed.ts';
import type { ClaimSet } from '../../lib/model.ts';
import { readPackaged } from '../../lib/read-packaged.ts';

/** A set that comes with the extension: which one it is, and the whole of it, read when it has to be taken in. */
export type PackagedSet = SetVersion & { readonly read: () => Promise<ClaimSet> };

/** Where the build puts the set of a story, within the extension. */
export const setFile = (story: string) => `sets/${story}.json`;

/** The sets of these versions; the build has validated their files. */
export function packagedSets(
  versions: readonly SetVersion[],
  runtime: { readonly getURL: (path: string) => string },
): PackagedSet[] {
  return versions.map((one) => ({
    ...one,
    read: async () => (await readPackaged(runtime, setFile(one.story.id))) as ClaimSet,
  }));
}
