/** The code of an error, as `_locales` has it. */
export function codeOf(error: unknown): string {
  // By name: it may come from the page's other script, whose class of the same name is another.
  return error instanceof Error && error.name === 'CallError' && 'code' in error
    ? String(error.code)
    : 'errorUnexpected';
}
