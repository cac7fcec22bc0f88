/**
 * The second script of a page: cards and toolbar. The first asks for it once there are marks, so that
 * pages without any, most of them, carry none of it.
 */
import type { World } from './session.ts';
import { createPanels } from './panels.ts';

const world: World = globalThis;
world.isnad?.receive(createPanels);
