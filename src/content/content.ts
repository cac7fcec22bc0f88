/**
 * The content script: runs once in a page's top frame, however often it is injected. Its world is
 * its own; the page sees nothing of what is kept in it.
 */
import { startSession, type Session } from './session.ts';

// A property that only this script, in this world, puts on the global.
const world = globalThis as typeof globalThis & { isnad?: Session };

if (!world.isnad?.isAlive()) {
  // What an update of the extension left behind.
  world.isnad?.stop();
  world.isnad = startSession();
}
