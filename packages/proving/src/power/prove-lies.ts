import { imageInMemory } from "./judge/image-in-memory.ts";
import { judgeImage } from "./judge/judge-image.ts";
import { type Lie, lies } from "./lies.ts";
import type { ProveOptions } from "./prove-options.ts";
import { provePower } from "./prove-power.ts";
import { recordLife } from "./record-life.ts";
import { loadPowerSqlite } from "./sqlite/load-power-sqlite.ts";

/** So many findings show what a lie does; more would only take longer. */
const enough = 30;

/** Proves that the proof can fail: every lie must be found within the same images that find nothing in an honest life. */
export async function proveLies({ seed, images, say }: ProveOptions): Promise<boolean> {
  const sqlite = await loadPowerSqlite();
  let areCaught = true;
  for (const [name, twist] of Object.entries(lies) as [Lie, (typeof lies)[Lie]][]) {
    const life = await recordLife("busy", sqlite, { seed, twist });
    const { findings, images: judged } = await provePower(life, { seed, images, enough }, (image, position) =>
      judgeImage(imageInMemory(image, sqlite), life, position),
    );
    const [first] = findings;
    if (!first) areCaught = false;
    const kinds = [...new Set(findings.map(({ what }) => what))].map(
      (kind) => `${kind} ${findings.filter(({ what }) => what === kind).length}`,
    );
    say(
      first ? `caught  ${name}: ${kinds.join(", ")} in ${judged} images (first: ${first.text})` : `NOT CAUGHT  ${name}`,
    );
  }
  return areCaught;
}
