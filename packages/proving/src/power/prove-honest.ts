import { imageInFolder } from "./judge/image-in-folder.ts";
import { imageInMemory } from "./judge/image-in-memory.ts";
import { judgeImage } from "./judge/judge-image.ts";
import type { ProveOptions } from "./prove-options.ts";
import { type PowerVerdict, provePower } from "./prove-power.ts";
import { type LifeName, recordLife } from "./record-life.ts";
import { loadPowerSqlite } from "./sqlite/load-power-sqlite.ts";

/** Which part of the images each life gets. */
const shares: { readonly [life in LifeName]: number } = { busy: 0.4, migrated: 0.1, restored: 0.5 };

/** One image of so many is judged as files of this machine, with the driver people use. */
const oneInFolderOf = 10;

/** Cuts the power of every life and says what was found; whether nothing was. */
export async function proveHonest({ seed, images, say }: ProveOptions): Promise<boolean> {
  const sqlite = await loadPowerSqlite();
  const verdicts: PowerVerdict[] = [];
  let inFolders = 0;
  for (const [name, share] of Object.entries(shares) as [LifeName, number][]) {
    const life = await recordLife(name, sqlite, { seed });
    const verdict = await provePower(
      life,
      { seed, images: Math.round(images * share) },
      async (image, position, index) => {
        const isInFolder = index % oneInFolderOf === 0;
        if (isInFolder) inFolders += 1;
        const place = isInFolder ? imageInFolder(image) : imageInMemory(image, sqlite);
        try {
          return await judgeImage(place, life, position);
        } finally {
          place.remove();
        }
      },
    );
    verdicts.push(verdict);
    say(`${name.padEnd(9)} boundaries ${verdict.boundariesSeen}/${verdict.boundaries} images ${verdict.images}`);
    for (const { what, text, position } of verdict.findings) say(`  ${what} after ${position}: ${text}`);
  }
  const sum = (count: (verdict: PowerVerdict) => number) => verdicts.reduce((total, one) => total + count(one), 0);
  const found = (what: string) => sum(({ findings }) => findings.filter((finding) => finding.what === what).length);
  say(
    `seed ${seed} boundaries ${sum((one) => one.boundaries)} images ${sum((one) => one.images)} (on files ${inFolders}) facts checked ${sum((one) => one.checked)} ` +
      `lost ${found("lost")} corrupt ${found("corrupt")} unannounced ${found("unannounced")} doubled ${found("doubled")} unfinished ${found("unfinished")}`,
  );
  return sum(({ findings }) => findings.length) === 0;
}
