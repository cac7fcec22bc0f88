/** The one door of recognition: text in, annotations out. Pure and synchronous. */
import type { Annotation, Recognition, RecognitionContext } from './annotation.ts';
import { recogniseDates } from './dates/dates.ts';
import type { NameModels } from './names/models.ts';
import { NO_MODELS } from './names/models.ts';
import { recogniseNames } from './names/names.ts';
import { rangesByLanguage } from './names/tag-document.ts';
import { recogniseQuotes } from './quotes/quotes.ts';
import type { TextDocument } from './text/document.ts';
import { prepareText } from './text/document.ts';

/** Outer before inner where two start together. */
function byPosition(a: Annotation, b: Annotation): number {
  return a.start - b.start || b.end - a.end;
}

/** A text taken apart, before it is known which models there are. */
export interface PreparedText {
  document: TextDocument;
  context: RecognitionContext;
  /** Primary subtags of the languages it is in, whose models `recognisePrepared` is best given; its own first. */
  languages: string[];
}

/** Takes a text apart; `languages` of the result tells which models to load. */
export function prepare(text: string, context: RecognitionContext = {}): PreparedText {
  const document = prepareText(text, context);
  return { document, context, languages: [...rangesByLanguage(document).keys()] };
}

/** Marks a prepared text's names, quotations and dates. */
export function recognisePrepared(
  { document, context, languages }: PreparedText,
  models: NameModels = NO_MODELS,
): Recognition {
  const names = recogniseNames(document, models);
  const dates = recogniseDates(document);
  const quotes = recogniseQuotes(document, names, context.quotations);
  return {
    language: document.language,
    annotations: [...names.names, ...quotes, ...dates].sort(byPosition),
    entities: names.entities,
    basicNames: languages.filter((language) => !models.has(language)),
  };
}

/**
 * Marks a text's names, quotations and dates. The same text, context and models always give the same result;
 * a language without a model is read by lists and rules.
 */
export function recognise(
  text: string,
  context: RecognitionContext = {},
  models: NameModels = NO_MODELS,
): Recognition {
  return recognisePrepared(prepare(text, context), models);
}
