/** The clipboard. */

/** Puts a text on the clipboard, by the reader's own press; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on pages without a secure address, or where the page's own policy forbids it.
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let copied = false;
  const listener = (event: ClipboardEvent): void => {
    // First in line and last: the page does not learn what is copied.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  addEventListener('copy', listener, { capture: true });
  document.execCommand('copy');
  removeEventListener('copy', listener, { capture: true });
  return copied;
}
