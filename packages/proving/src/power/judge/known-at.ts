import type { Life } from "../work/life.ts";

/**
 * Which positions of a life a store must know of after the power was cut at one: all before it, or, once a backup took the store's place, those before the
 * backup and those after the restore.
 */
export function knownAt(life: Life, cut: number, isRestored: boolean): (position: number) => boolean {
  const { restore } = life;
  if (!isRestored || !restore) return (position) => position <= cut;
  return (position) => position <= restore.backedUpAt || (position >= restore.until && position <= cut);
}
