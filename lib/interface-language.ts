import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './model.ts';

/**
 * The language that the interface speaks, and the locale that numbers and dates are written by: always of that language,
 * with the user's region where the browser gives one ("en-GB").
 * @param choice what was set; what is no language of the interface counts as nothing
 * @param preferred the browser's languages, the most wanted first
 */
export function interfaceLanguage(
  choice: string,
  preferred: readonly string[],
): { readonly language: InterfaceLanguage; readonly locale: string } {
  const tags = preferred.flatMap(wellFormed);
  const chosen = INTERFACE_LANGUAGES.find((known) => known === choice);
  if (chosen) return { language: chosen, locale: tags.find((tag) => speaks(tag, chosen)) ?? chosen };
  for (const tag of tags) {
    const language = INTERFACE_LANGUAGES.find((known) => speaks(tag, known));
    if (language) return { language, locale: tag };
  }
  return { language: 'en', locale: 'en' };
}

/** Whether a tag is of a language, whatever its region or script. */
function speaks(tag: string, language: InterfaceLanguage): boolean {
  return base(tag) === base(language);
}

function base(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

function wellFormed(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'));
  } catch {
    return [];
  }
}
