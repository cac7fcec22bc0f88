#!/usr/bin/env node
/** The command `isnad`. */
import { run } from './run.ts';

// A reader that has seen enough closes the pipe: no error, `head` does so.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

// Not `process.exit`: what is still in the pipe would be lost.
process.exitCode = await run(process.argv.slice(2), process);
