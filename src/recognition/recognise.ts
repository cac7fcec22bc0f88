/** The one door of recognition: text in, annotations out. Pure and synchronous. */
import type { Annotation, Recognition, RecognitionContext } from './annotation.ts';
import { recogniseDates } from './dates/dates.ts';
import { recogniseNames } from './names/names.ts';
import { recogniseQuotes } from './quotes/quotes.ts';
import { prepareText } from './text/document.ts';

/** Outer before inner where two start together. */
function byPosition(a: Annotation, b: Annotation): number {
  return a.start - b.start || b.end - a.end;
}

/** Marks a text's names, quotations and dates. The same text and context always give the same result. */
export function recognise(text: string, context: RecognitionContext = {}): Recognition {
  const document = prepareText(text, context);
  const names = recogniseNames(document);
  const dates = recogniseDates(document);
  const quotes = recogniseQuotes(document, names, context.quotations);
  return {
    language: document.language,
    annotations: [...names.names, ...quotes, ...dates].sort(byPosition),
    entities: names.entities,
  };
}
