/**
 * The content script: runs once in a page's top frame, however often it is injected. Its world is
 * its own; the page sees nothing of what is kept in it.
 */
import { startSession, type World } from './session.ts';

const world: World = globalThis;

if (!world.isnad?.isAlive()) {
  // What an update of the extension left behind.
  world.isnad?.stop();
  world.isnad = startSession();
}
