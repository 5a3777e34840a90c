import type { ConceptWords, Story } from '../model.ts';

/**
 * A story of a file or backup from before stories named roles, as `known`, the one of its id that is here, makes it whole: with
 * its roles, and with words that the languages had then and the story has now. Any other story comes back as it is.
 */
export function fromBeforeRoles(story: Story, known: Story | undefined): Story {
  if (story.roles || !known?.roles) return story;
  const codes = new Set([...Object.keys(story.terms), ...Object.keys(known.terms)]);
  const terms = Array.from(codes, (code) => [code, both(story.terms[code], known.terms[code])] as const);
  return { ...story, roles: known.roles, terms: Object.fromEntries(terms) };
}

function both(first: ConceptWords = {}, second: ConceptWords = {}): ConceptWords {
  const concepts = new Set([...Object.keys(first), ...Object.keys(second)]);
  const lists = Array.from(concepts, (concept) => {
    const [own = [], more = []] = [first[concept], second[concept]];
    return [concept, [...new Set([...own, ...more])]] as const;
  });
  return Object.fromEntries(lists);
}
