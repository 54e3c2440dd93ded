import type { EntryBody } from "../../src/run/journal/entry.ts";
import type { World } from "./world.ts";

/**
 * Lets the store fail from the first entry on that `dies` picks, before it is committed or after. Gives what lets it work again.
 */
export function killAt(
  { store }: World,
  dies: (body: EntryBody) => boolean,
  when: "before" | "after" = "before",
): () => void {
  const { append } = store;
  let isDead = false;
  Object.assign(store, {
    append: async (...given: Parameters<typeof append>) => {
      if (isDead) throw new Error("The power went.");
      isDead = given[1].some(dies);
      if (isDead && when === "after") await append(...given);
      if (isDead) throw new Error("The power went.");
      return append(...given);
    },
  });
  return () => void Object.assign(store, { append });
}
