/** Records as lines of JSON, as one array, or for reading. */
import type { Annotation } from '../recognition/annotation.ts';
import type { Annotated } from './annotate.ts';
import type { Format } from './options.ts';

export type Result = Annotated | { id: string; error: { message: string } };

export interface Writer {
  result(result: Result): string;
  /** What follows the last result. */
  end(): string;
}

export function createWriter(format: Format): Writer {
  if (format === 'jsonl') return { result: (result) => `${JSON.stringify(result)}\n`, end: () => '' };
  if (format === 'text') return { result: toText, end: () => '' };
  let count = 0;
  return {
    result: (result) => `${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(result, null, 2)}`,
    end: () => (count === 0 ? '[]\n' : '\n]\n'),
  };
}

function toText(result: Result): string {
  if ('error' in result) return `${result.id}\n  ${result.error.message}\n\n`;
  const lines = [`${result.id} (${result.language})`];
  const { metadata } = result;
  if (metadata) {
    const facts = [
      metadata.title,
      metadata.authors.join(', '),
      metadata.site,
      metadata.published ?? '',
      metadata.url,
    ];
    for (const fact of facts) if (fact !== '') lines.push(`  ${fact}`);
  }
  for (const annotation of result.annotations)
    lines.push(`  ${annotation.start}\t${annotation.type}\t${describe(annotation)}`);
  return `${lines.join('\n')}\n\n`;
}

function describe(annotation: Annotation): string {
  if (annotation.type === 'quote') return `${annotation.speaker?.text ?? '?'}: ${annotation.text}`;
  if (annotation.type === 'date')
    return `${annotation.text} = ${annotation.value ?? annotation.relation ?? '?'}`;
  return `${annotation.text} [${annotation.entity}]${annotation.role ? ` (${annotation.role.text})` : ''}`;
}
