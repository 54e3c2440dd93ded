import { imageInMemory } from "./judge/image-in-memory.ts";
import { judgeImage } from "./judge/judge-image.ts";
import { type Lie, lies } from "./lies.ts";
import type { ProveOptions } from "./prove-options.ts";
import { provePower } from "./prove-power.ts";
import { recordLife } from "./record-life.ts";
import { loadPowerSqlite } from "./sqlite/load-power-sqlite.ts";

/** Proves that the proof can fail: every lie must be found within the same images that find nothing in an honest life. */
export async function proveLies({ seed, images, say }: ProveOptions): Promise<boolean> {
  const sqlite = await loadPowerSqlite();
  let areCaught = true;
  for (const [name, twist] of Object.entries(lies) as [Lie, (typeof lies)[Lie]][]) {
    const life = await recordLife("busy", sqlite, { seed, twist });
    const { findings, images: judged } = await provePower(life, { seed, images, enough: 1 }, (image, position) =>
      judgeImage(imageInMemory(image, sqlite), life, position),
    );
    const [finding] = findings;
    if (!finding) areCaught = false;
    say(
      `${finding ? "caught" : "NOT CAUGHT"}  ${name} (image ${judged}${finding ? `: ${finding.what}, ${finding.text}` : ""})`,
    );
  }
  return areCaught;
}
