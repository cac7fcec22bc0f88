/** Quotations by who said them. */
import type { Entity, NameType, QuoteAnnotation, Recognition } from '../../recognition/annotation.ts';
import { fold } from '../../recognition/text/fold.ts';

export interface IndexedQuote {
  /** Into `recognition.annotations`. */
  index: number;
  quote: QuoteAnnotation;
}

export interface SpeakerGroup {
  key: string;
  /** The entity's name or the page's own words; null where the text does not say who speaks. */
  name: string | null;
  type: NameType | null;
  /** The office or title beside the name, where it is first given. */
  role: string | null;
  /** In the order of the text. */
  quotes: IndexedQuote[];
}

function rolesOf(recognition: Recognition): Map<string, string> {
  const roles = new Map<string, string>();
  for (const annotation of recognition.annotations)
    if (annotation.type === 'person' && annotation.role && !roles.has(annotation.entity))
      roles.set(annotation.entity, annotation.role.text);
  return roles;
}

/**
 * Groups a page's quotations by speaker: by entity, or by the folded words where there is none.
 * Speakers come in the order of their first words, quotations without one at the end.
 */
export function groupBySpeaker(recognition: Recognition): SpeakerGroup[] {
  const entities = new Map<string, Entity>(recognition.entities.map((entity) => [entity.id, entity]));
  const roles = rolesOf(recognition);
  const groups = new Map<string, SpeakerGroup>();
  recognition.annotations.forEach((quote, index) => {
    if (quote.type !== 'quote') return;
    const { speaker } = quote;
    const entity = speaker?.entity === undefined ? undefined : entities.get(speaker.entity);
    const key = entity ? `entity ${entity.id}` : speaker ? `words ${fold(speaker.text)}` : '';
    let group = groups.get(key);
    if (!group) {
      group = {
        key,
        name: entity?.name ?? speaker?.text ?? null,
        type: entity?.type ?? null,
        role: (entity && roles.get(entity.id)) ?? null,
        quotes: [],
      };
      groups.set(key, group);
    }
    group.quotes.push({ index, quote });
  });
  const all = [...groups.values()];
  return [...all.filter(({ name }) => name !== null), ...all.filter(({ name }) => name === null)];
}
