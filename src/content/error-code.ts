import { CallError } from '../shared/messages.ts';

/** The code of an error, as `_locales` has it. */
export function codeOf(error: unknown): string {
  // By its name: the class of another script of ours is another class.
  return error instanceof Error && error.name === CallError.name && 'code' in error
    ? String(error.code)
    : 'errorUnexpected';
}
