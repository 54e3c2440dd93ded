import { describe, expect, it } from "vitest";
import { allCells } from "../src/crash/all-cells.ts";
import { nameOf } from "../src/crash/cell.ts";
import { planLane } from "../src/crash/parent/plan-lane.ts";
import { createSimulatedTime } from "../src/crash/parent/simulated-time.ts";
import { seeded } from "../src/crash/seeded.ts";
import { generateTree } from "../src/crash/workflow/generate-tree.ts";

const everyAim = (seed: number) =>
  [0, 1, 2, 3].flatMap((lane) => {
    const plan = planLane(seed, lane, 4);
    return Array.from({ length: 12 }, () => plan.next()).flatMap(({ aims }) => aims);
  });

describe("the kills of a campaign", () => {
  it("are aimed at every cell of the tables by all lanes together", () => {
    const aimed = new Set(everyAim(7).map(({ cell }) => cell));
    expect(allCells.map(nameOf).filter((cell) => !aimed.has(cell))).toEqual([]);
  });

  it("follow from the seed", () => {
    expect(everyAim(7)).toEqual(everyAim(7));
    expect(everyAim(7)).not.toEqual(everyAim(8));
  });

  it("that a run never came to are aimed at again", () => {
    const plan = planLane(7, 0, 4);
    const [first] = plan.next().aims;
    plan.missed([first?.cell ?? ""]);
    const later = Array.from({ length: 12 }, () => plan.next()).flatMap(({ aims }) => aims);
    expect(later.map(({ cell }) => cell)).toContain(first?.cell);
  });
});

describe("a generated workflow", () => {
  it("is the same for the same decisions, and holds what it must", () => {
    const wish = { must: ["removeAdditionalContact", "limit"], isFindable: false, start: 0 };
    const tree = generateTree(seeded(3, "tree"), wish);
    expect(generateTree(seeded(3, "tree"), wish)).toEqual(tree);
    expect(JSON.stringify(tree)).toContain('"removeAdditionalContact"');
    expect(tree.nodes.some(({ kind }) => kind === "within")).toBe(true);
  });
});

describe("simulated time", () => {
  it("lets a sleeper go on at its own time, not at the end of the way", async () => {
    const time = createSimulatedTime(0);
    const woken: number[] = [];
    void time.sleep(10).then(async () => {
      woken.push(time.now());
      await time.sleep(5);
      woken.push(time.now());
    });
    await time.moveTo(100);
    expect(woken).toEqual([10, 15]);
    expect(time.now()).toBe(100);
  });
});
