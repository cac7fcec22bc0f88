/** The one place that writes what the reader mends: a page may ask for it, and what it sends is checked. */
import { addMistake, parseMistakeDraft, removeMistake } from '../shared/mistakes.ts';
import { CallError, type BackgroundHandlers } from '../shared/messages.ts';

export const mistakeHandlers: Pick<BackgroundHandlers, 'add-mistake' | 'remove-mistake'> = {
  async 'add-mistake'({ draft }) {
    const parsed = parseMistakeDraft(draft);
    if (!parsed) throw new CallError('errorUnexpected', 'Not what a reader says of a mark.');
    return { id: (await addMistake(parsed)).id };
  },
  async 'remove-mistake'({ id }) {
    if (typeof id !== 'string') throw new CallError('errorUnexpected', 'The id of a mistake is a string.');
    await removeMistake(id);
    return null;
  },
};
