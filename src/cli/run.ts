/** The command from its words to its exit status. */
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import { version } from '../../package.json';
import { annotate } from './annotate.ts';
import { readInput } from './input.ts';
import { parseCommand, USAGE, UsageError, type Options } from './options.ts';
import { createWriter, type Result } from './output.ts';
import { createProgress } from './progress.ts';

export interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
}

/** Runs the command line; resolves with the exit status. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const command = parseCommand(args);
    if (command.kind === 'annotate') return await annotateAll(command.options, streams);
    streams.stdout.write(command.kind === 'help' ? USAGE : `${version}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.stderr.write(`isnad: ${error.message}\n\n${USAGE}`);
    return 2;
  }
}

async function annotateAll(options: Options, { stdin, stdout, stderr }: Streams): Promise<number> {
  const writer = createWriter(options.format);
  const progress = createProgress(stderr, options.quiet);
  let status = 0;
  for (const file of options.files) {
    for await (const input of readInput(file, stdin)) {
      const result = await toResult(input, options);
      if ('error' in result) {
        status = 1;
        progress.clear();
        stderr.write(`isnad: ${result.id}: ${result.error.message}\n`);
      }
      // A full pipe is waited for, so that a slow reader does not fill our memory.
      if (!stdout.write(writer.result(result))) await once(stdout, 'drain');
      progress.add(input.bytes);
    }
  }
  stdout.write(writer.end());
  progress.end();
  return status;
}

async function toResult(
  input: Parameters<typeof annotate>[0] | { id: string; error: string },
  options: Options,
): Promise<Result> {
  if ('error' in input) return { id: input.id, error: { message: input.error } };
  try {
    return await annotate(input, options);
  } catch (error) {
    return { id: input.id, error: { message: error instanceof Error ? error.message : String(error) } };
  }
}
