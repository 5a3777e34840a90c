import { Session } from 'node:inspector/promises';

/** Of the time of a run: the share that each room took itself, and that each function took. */
export type Where = { readonly rooms: readonly Share[]; readonly functions: readonly Share[] };
type Share = { readonly name: string; readonly share: number };

const MICROSECONDS = 200;

/** Where the time of a run goes, by a sampled profile of its processor time. */
export async function whereOf(run: () => void): Promise<Where> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: MICROSECONDS });
  await session.post('Profiler.start');
  run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const frames = (profile.samples ?? []).flatMap((id) => nodes.get(id) ?? []);
  return {
    rooms: sharesOf(frames.map(({ url, functionName }) => roomOf(url) ?? functionName)),
    functions: sharesOf(frames.map(({ url, functionName }) => `${functionName || '(nameless)'} ${fileOf(url)}`)),
  };
}

function sharesOf(names: readonly string[]): Share[] {
  const groups = Map.groupBy(names, (name) => name);
  return [...groups]
    .map(([name, { length }]) => ({ name, share: length / names.length }))
    .sort((a, b) => b.share - a.share);
}

/** "lib/frame/whose/belongs.ts" lies in the room `frame`; what is no file of ours, in none. */
function roomOf(url: string): string | null {
  return /\/lib\/([a-z-]+)/u.exec(url)?.[1] ?? null;
}

function fileOf(url: string): string {
  return /\/lib\/(.*)$/u.exec(url)?.[1] ?? url.split('/').slice(-2).join('/');
}
