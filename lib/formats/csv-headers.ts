import { COLUMNS } from './csv-columns.ts';
import { type CsvMapping, RAW_TEXTS, type RawField } from './types.ts';

/** What people call a field in the first row of a table, folded; a name stands for the first field that lists it. */
const SYNONYMS: readonly (readonly [RawField, string])[] = [
  ['id', 'claim id, identifier, uid, uuid, kennung'],
  ['story', 'story id, event, topic, case, thema, sujet, dossier, tema, тема, сюжет'],
  [
    'subject',
    'subject id, measure, indicator, metric, category, what, gegenstand, indikator, kategorie, indicateur, categorie, indicador, categoria, показатель, показник, категория',
  ],
  [
    'statement',
    'claim, claim text, claim reviewed, claimreviewed, text, assertion, description, sentence, aussage, behauptung, affirmation, declaration, enonce, afirmacion, declaracion, утверждение, заявление, твердження, 주장, 主張, 声明, phat bieu',
  ],
  [
    'figure',
    'value, number, amount, count, quantity, total, estimate, zahl, wert, anzahl, menge, chiffre, valeur, nombre, quantite, cifra, valor, numero, cantidad, число, значение, количество, кількість, 수치, 数値, 数字, so lieu',
  ],
  ['low', 'minimum, min, from, lower, lower bound, low estimate, mindestens, minimo'],
  ['high', 'maximum, max, to, upper, upper bound, high estimate, hochstens, maximo'],
  ['unit', 'units, unit of measure, einheit, unite, unidad, единица, одиниця'],
  ['firstDay', 'start, start date, from date, beginn'],
  ['lastDay', 'end, end date, to date, ende'],
  ['position', 'stance, haltung, postura, позиция, позиція'],
  [
    'speaker',
    'speaker id, claimant, said by, attributed to, attribution, who, person, author, sprecher, urheber, auteur, locuteur, autor, portavoz, автор, спикер, речник, 발언자, 発言者, 发言人',
  ],
  [
    'origin',
    'origin id, original source, information source, source of information, according to, quelle der angabe, herkunft, source originale, fuente original, первоисточник, першоджерело',
  ],
  [
    'publisher',
    'outlet, source, source name, media, medium, newspaper, publication, site, website, quelle, zeitung, editeur, media source, fuente, medio, источник, издание, джерело, видання, 매체, 媒体, 出典, nguon',
  ],
  [
    'title',
    'headline, article, article title, source title, titel, uberschrift, titre, titulo, titular, заголовок, название, 제목, タイトル, 标题, tieu de',
  ],
  [
    'url',
    'link, address, source url, article url, source link, web, uri, href, adresse, lien, enlace, ссылка, посилання, 링크, リンク, 链接, lien ket',
  ],
  [
    'published',
    'publication date, date published, datepublished, published on, pub date, article date, veroffentlicht, veroffentlicht am, date de publication, publie le, fecha de publicacion, publicado, дата публикации, опубликовано, дата публікації',
  ],
  [
    'wire',
    'agency, wire service, news agency, agentur, nachrichtenagentur, agence, agencia, агентство, агенція, 통신사, 通信社, 通讯社',
  ],
  ['asOf', 'date, day, as of date, claim date, date of claim, stand, datum, tag, fecha, дата, 날짜, 日付, 日期, ngay'],
  ['quote', 'quotation, excerpt, zitat, citation, cita, цитата, 인용, 引用, trich dan'],
  ['status', 'state, estado, statut, статус'],
  [
    'tags',
    'tag list, keywords, labels, schlagworter, schlagworte, stichworter, mots cles, etiquetas, метки, теги, мітки',
  ],
  ['reviewedOn', 'last reviewed, last checked, checked on, checked, gepruft am, verifie le, проверено'],
  ['reviewer', 'fact checker, factchecker, checked by, review author, review publisher'],
  ['rating', 'verdict, review rating, textual rating, bewertung, urteil, note, veredicto, вердикт'],
  ['reviewUrl', 'fact check url, review link, fact check'],
  ['reviewPublished', 'review date, date reviewed, fact check date'],
  ['language', 'lang, sprache, langue, idioma, язык, мова'],
];

const FIELD_OF: ReadonlyMap<string, RawField> = new Map([
  ...SYNONYMS.flatMap(([field, names]) =>
    names.split(', ').map((name): [string, RawField] => [fold(name), field]),
  ).reverse(),
  // our own names go before all others
  ...RAW_TEXTS.map((field): [string, RawField] => [fold(field.replace(/[A-Z]/g, ' $&')), field]),
  ...COLUMNS.map(({ name, field }): [string, RawField] => [fold(name), field]),
]);

/** Which column is which field, as its name tells; of two with one field the first. */
export function guessMapping(header: readonly string[], sample: readonly (readonly string[])[]): CsvMapping {
  const mapping: { [F in RawField]?: number } = {};
  header.forEach((name, column) => {
    const field = fieldNamed(name);
    if (!field || mapping[field] !== undefined) return;
    // a running number is no id: two tables would share theirs
    if (field === 'id' && sample.every((cells) => /^\d*$/.test((cells[column] ?? '').trim()))) return;
    mapping[field] = column;
  });
  return mapping;
}

/** As it stands, as programs join words ("claimDate"), and without what stands in brackets. */
function fieldNamed(name: string): RawField | undefined {
  const ways = [name, name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '), name.replace(/[([].*$/, '')];
  return ways.flatMap((way) => FIELD_OF.get(fold(way)) ?? [])[0];
}

/** How many different fields a row names. */
export function knownNames(header: readonly string[]): number {
  return new Set(header.flatMap((name) => fieldNamed(name) ?? [])).size;
}

/** Whether this is the first row of a file that was written here, nothing left out. */
export function isOwnHeader(header: readonly string[]): boolean {
  const names = new Set(header);
  return COLUMNS.every(({ name }) => names.has(name));
}

/** Letters and digits in small, without accents, one space between words ("Source_URL" → "source url"). */
function fold(name: string): string {
  const plain = name.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
