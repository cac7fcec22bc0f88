/** What the command line says. */
import { parseArgs } from 'node:util';
import { parseMoment } from '../article/metadata/moment.ts';

export const FORMATS = ['jsonl', 'json', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export interface Options {
  /** Paths; `-` is standard input. */
  files: string[];
  language?: string;
  published?: string;
  url?: string;
  format: Format;
  quiet: boolean;
}

export type Command = { kind: 'help' | 'version' } | { kind: 'annotate'; options: Options };

/** A command line that cannot be followed: shown with the usage, exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export const USAGE = `Usage: isnad annotate [OPTION…] [FILE… | -]

Marks names, quotations with their speakers, and dates, and reads where a page comes from.

  FILE.txt     plain text, a paragraph a line
  FILE.html    a saved page; the article is found in it
  FILE.jsonl   a document a line: {id?, text? | html?, url?, language?, published?}
  -            standard input: a document a line as in FILE.jsonl, or plain text

Options
  --language TAG      language of documents that do not say their own (BCP 47: ar, en-GB)
  --published DATE    day or moment of publication of documents that do not say their own (ISO 8601)
  --url URL           address of documents that do not say their own
  --format FORMAT     jsonl (one line a document), json (an array) or text (for reading); default jsonl
  --quiet             no progress on standard error
  --help, --version

Exit status: 0, 1 when a document could not be read, 2 when the command line is wrong.
`;

function isFormat(value: string): value is Format {
  return FORMATS.some((format) => format === value);
}

/** Throws with what is wrong; `subject` names the value in the message. */
export function checkLanguage(value: string, subject: string): string {
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}$/iu.test(value))
    throw new UsageError(`${subject} is not a language tag: ${value.slice(0, 40)}`);
  return value.replaceAll('_', '-');
}

export function checkPublished(value: string, subject: string): string {
  const moment = parseMoment(value);
  if (!/^\d{4}-\d{2}-\d{2}/u.test(value) || moment === null)
    throw new UsageError(`${subject} is not an ISO 8601 day or moment: ${value.slice(0, 40)}`);
  return moment;
}

export function checkUrl(value: string, subject: string): string {
  if (!URL.canParse(value))
    throw new UsageError(`${subject} is not an absolute address: ${value.slice(0, 80)}`);
  return value;
}

/** Reads a command line without the program's own name. Throws `UsageError`. */
export function parseCommand(args: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        language: { type: 'string' },
        published: { type: 'string' },
        url: { type: 'string' },
        format: { type: 'string' },
        quiet: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...files] = positionals;
  if (command === undefined) throw new UsageError('No command given.');
  if (command !== 'annotate') throw new UsageError(`Unknown command: ${command}`);
  const { language, published, url, format = 'jsonl', quiet = false } = values;
  if (!isFormat(format)) throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not ${format}`);
  return {
    kind: 'annotate',
    options: {
      files: files.length > 0 ? files : ['-'],
      format,
      quiet,
      ...(language === undefined ? {} : { language: checkLanguage(language, '--language') }),
      ...(published === undefined ? {} : { published: checkPublished(published, '--published') }),
      ...(url === undefined ? {} : { url: checkUrl(url, '--url') }),
    },
  };
}
