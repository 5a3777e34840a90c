import { decodeText } from './decode.ts';
import { FORMATS } from './index.ts';
import { jsonRefusal, refusal, sizeRefusal } from './limits.ts';
import type { FileRefusal, Format, OpenedFile } from './types.ts';

/** A file as a browser hands it over: a `File` is one. */
export type GivenFile = {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
};

/** An opened file and the format that it looks to be of. */
export type Opening = { readonly ok: true; readonly file: OpenedFile; readonly format: Format } | FileRefusal;

/** Opens a file within the limits; what cannot be read is told in one sentence. Its size is looked at before its bytes. */
export async function openFile(given: GivenFile): Promise<Opening> {
  const tooLarge = sizeRefusal(given.size);
  if (tooLarge) return tooLarge;
  try {
    return openText(given.name, decodeText(new Uint8Array(await given.arrayBuffer())).text);
  } catch {
    return refusal('This file could not be read: it may have been moved or changed meanwhile. Choose it again.');
  }
}

/** As `openFile`, for text that is at hand. */
export function openText(name: string, text: string): Opening {
  const trimmed = text.replace(/^\uFEFF/, '');
  if (trimmed.trim() === '') return refusal('This file is empty.');
  const json = readJson(name, trimmed);
  if (json && 'ok' in json) return json;
  const file: OpenedFile = { name, text: trimmed, json };
  const format = FORMATS.find(({ detect }) => detect(file));
  if (format) return { ok: true, file, format };
  return refusal('This file is in no format that is known here: JSON, CSV, ClaimReview or Web Annotations.');
}

/** `null`: it is no JSON and does not look it. What looks like JSON and is broken would make no sense as a table either. */
function readJson(name: string, text: string): OpenedFile['json'] | FileRefusal {
  const isNamedJson = /\.json(?:ld)?$/i.test(name);
  if (!isNamedJson && !/^\s*[[{]/.test(text)) return null;
  const refused = jsonRefusal(text);
  if (refused) return refused;
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!isNamedJson && !/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(text)) return null;
    return refusal(`This file is not whole, or no JSON${placeOf(error, text)}.`);
  }
}

/** " (line 3)", where the parser says at which character it stopped. */
function placeOf(error: unknown, text: string): string {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (at === undefined) return '';
  let line = 1;
  for (let from = text.indexOf('\n'); from >= 0 && from < Number(at); from = text.indexOf('\n', from + 1)) line++;
  return `: it breaks off or goes wrong on line ${line}`;
}
