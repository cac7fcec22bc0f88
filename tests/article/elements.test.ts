// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textStart } from '../../src/article/elements.ts';

function holding(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.replaceChildren(holder, 'after');
  return holder;
}

describe('the beginning of an element’s text', () => {
  it.each([
    '',
    'words',
    '<p>one <b>two</b></p><!-- no --><ul><li></li><li>three</li></ul>',
    '<b><i>deep</i></b> end',
  ])('is all of %j where that is short', (html) => {
    const holder = holding(html);
    expect(textStart(holder, 1_000)).toBe(holder.textContent);
  });

  it('stops after the text in which the limit is reached', () => {
    expect(textStart(holding('<b>one</b><i>two</i><u>three</u>'), 4)).toBe('onetwo');
  });
});
