import { Platter } from "./disk/platter.ts";
import type { DiskContent } from "./disk/power-disk.ts";
import type { Finding, Findings } from "./judge/finding.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import type { Life } from "./work/life.ts";

/** What was found over all images of a life. */
export interface PowerVerdict {
  /** Syncs the disk was asked for: each is a boundary, with a moment before and one after. */
  readonly boundaries: number;
  /** Boundaries that an image was made at, before or after the sync. */
  readonly boundariesSeen: number;
  readonly images: number;
  /** Acknowledged facts that were looked for, over all images. */
  readonly checked: number;
  readonly findings: readonly (Finding & { readonly position: number })[];
}

/** Looks at what a loss of power could have left at one position of a life. `index` counts the images. */
export type Judge = (image: DiskContent, position: number, index: number) => Promise<Findings>;

/** Cuts the power of a life at sync boundaries and between them, and has every image judged. Stops early when `enough` findings are there. */
export async function provePower(
  life: Life,
  options: { readonly seed: number; readonly images: number; readonly enough?: number },
  judge: Judge,
): Promise<PowerVerdict> {
  const random = seededRandom(options.seed);
  const syncs = life.operations.flatMap(({ kind }, index) => (kind === "sync" || kind === "sync names" ? [index] : []));
  const cuts = chooseCuts(life.operations.length, syncs, options.images, random);
  const platter = new Platter(life.initial);
  const findings: (Finding & { position: number })[] = [];
  let [images, checked, taken] = [0, 0, 0];
  for (const position of cuts) {
    for (; taken < position; taken += 1) {
      const operation = life.operations[taken];
      if (operation) platter.take(operation);
    }
    const found = await judge(platter.afterPowerLoss(random), position, images);
    images += 1;
    checked += found.checked;
    findings.push(...found.findings.map((finding) => ({ ...finding, position })));
    if (findings.length >= (options.enough ?? Number.POSITIVE_INFINITY)) break;
  }
  const seen = new Set(cuts.slice(0, images));
  return {
    boundaries: syncs.length,
    boundariesSeen: syncs.filter((sync) => seen.has(sync) || seen.has(sync + 1)).length,
    images,
    checked,
    findings,
  };
}

/** Positions, in order: first the moment before every sync, then the one after, then any; where there is not enough room, a choice of them. */
function chooseCuts(end: number, syncs: readonly number[], images: number, random: SeededRandom): number[] {
  const wanted = [syncs, syncs.map((sync) => sync + 1)];
  const cuts: number[] = [];
  for (const positions of wanted) cuts.push(...choose(positions, images - cuts.length, random));
  while (cuts.length < images) cuts.push(random.below(end + 1));
  return cuts.sort((one, other) => one - other);
}

/** So many of the positions, spread by lot; all of them where there is room. */
function choose(positions: readonly number[], count: number, random: SeededRandom): number[] {
  const left = [...positions];
  while (left.length > Math.max(0, count)) left.splice(random.below(left.length), 1);
  return left;
}
