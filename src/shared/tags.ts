/** Tags out of what was typed: apart by commas of any script, without `#`, each once. */
export function parseTyped(typed: string): string[] {
  const tags = typed
    .split(/[,،;؛\n]/u)
    .map((tag) => tag.trim().replace(/^#+/u, '').trim())
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}
