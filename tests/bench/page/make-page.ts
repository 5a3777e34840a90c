import { type Chance, chanceOf } from '../random.ts';
import { PAGE_LANGUAGES, type PageLanguage } from './page-words.ts';
import { COUNTS, STORY } from './story-sentences.ts';

/** One paragraph in so many speaks of the story, where the page does. */
const STORY_EVERY = 4;

export type PageShape = {
  readonly words: number;
  readonly story: boolean;
};

/** A page of so many words with the shape of real ones, the same at each call. */
export function makePage({ words, story }: PageShape): string {
  const chance = chanceOf(words + 1);
  const parts: string[] = [];
  let written = 0;
  let paragraphs = 0;
  while (written < words) {
    const language =
      PAGE_LANGUAGES[Math.floor(parts.length / 4) % PAGE_LANGUAGES.length] ?? chance.pick(PAGE_LANGUAGES);
    const size = Math.min(words - written, 250);
    const section: string[] = [`<h2 id="s${parts.length}">${sentence(language, 4, chance)}</h2>`];
    for (let left = size; left > 0; paragraphs++) {
      const length = Math.min(left, 30 + chance.below(60));
      left -= length;
      if (story && paragraphs % STORY_EVERY === 0)
        section.push(`<p>${storySentence(language, chance)} ${inline(language, length, chance)}</p>`);
      else section.push(block(language, length, chance));
    }
    written += size;
    parts.push(`<section lang="${language.code}"><div class="inner">${section.join('\n')}</div></section>`);
  }
  const title = story ? 'North Korean troops in Russia' : 'Notes of the week';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style><script type="application/json">${DATA}</script></head>
<body><header><nav><ul>${MENU}</ul></nav></header><main><article><h1>${title}</h1>${parts.join('\n')}</article></main><footer><p>About this site</p></footer></body></html>`;
}

function storySentence({ code }: PageLanguage, chance: Chance): string {
  return chance.pick(STORY[code] ?? []).replace('{count}', chance.pick(COUNTS));
}

/** A paragraph, most of the time, else a list, a table or a picture with its caption. */
function block(language: PageLanguage, words: number, chance: Chance): string {
  const kind = chance.next();
  if (kind < 0.08) return `<ul>${rows(words, 12, (n) => `<li>${inline(language, n, chance)}</li>`)}</ul>`;
  if (kind < 0.14) {
    const row = (n: number) => `<tr>${rows(n, 3, (of) => `<td>${inline(language, of, chance)}</td>`)}</tr>`;
    return `<table class="data"><tbody>${rows(words, 12, row)}</tbody></table>`;
  }
  if (kind < 0.18)
    return `<figure><div class="frame"><img alt="" width="40" height="30"></div><figcaption><span>${inline(language, words, chance)}</span></figcaption></figure>`;
  if (kind < 0.24) return `<div class="box"><div><div><p>${inline(language, words, chance)}</p></div></div></div>`;
  return `<p>${inline(language, words, chance)}</p>`;
}

function rows(words: number, each: number, row: (words: number) => string): string {
  return Array.from({ length: Math.ceil(words / each) }, () => row(each)).join('\n');
}

/** Sentences with links, emphasis, notes and line breaks at the rate of an encyclopaedia's article. */
function inline(language: PageLanguage, words: number, chance: Chance): string {
  const parts: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 5 + chance.below(8));
    const text = sentence(language, length, chance);
    left -= length;
    const how = chance.next();
    const [head, ...tail] = language.gap === '' ? [text] : text.split(' ');
    const link = `<a href="/wiki/${left}" title="page">${head}</a>${language.gap}${tail.join(' ')}`;
    if (how < 0.45) parts.push(link);
    else if (how < 0.55) parts.push(`<em>${text}</em>`);
    else if (how < 0.62) parts.push(`<span class="part"><a href="/wiki/${left}"><b>${text}</b></a></span>`);
    else if (how < 0.67) parts.push(`${text}<sup class="ref"><a href="#n${left}">[${left}]</a></sup>`);
    else if (how < 0.69) parts.push(`${text}<br>`);
    else parts.push(text);
  }
  return parts.join(' ');
}

function sentence({ words, names, gap, stop }: PageLanguage, length: number, chance: Chance): string {
  const chosen = Array.from({ length }, () => (chance.is(0.04) ? chance.pick(names) : frequent(words, chance)));
  const text = chosen.join(gap);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${chance.is(0.5) ? stop.trim() : ','}`;
}

/** The first words of a list are the most frequent. */
function frequent(words: readonly string[], chance: Chance): string {
  return words[Math.floor(chance.next() ** 2 * words.length)] ?? '';
}

const STYLE = `body{font:16px/1.5 serif;max-width:60em;margin:auto}nav li{display:inline-block}figure{float:right;width:200px}.data td{border:1px solid}
.ref{font-size:70%}.box{border:1px solid}.part{font-style:italic}`;
const DATA = JSON.stringify({
  items: Array.from({ length: 40 }, (_, id) => ({ id, type: 'entry', path: `/wiki/${id}` })),
});
const MENU = ['World', 'Business', 'Science', 'Sport', 'Weather', 'Sign in']
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join('');
