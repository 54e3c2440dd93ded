import { createEngine, type EngineOptions, type RunStore } from "@msp/workflows/run";
import type { EngineSubject, OpenedEngine } from "./engine-subject.ts";
import { killingStore } from "./killing-store.ts";
import type { Lifeline } from "./lifeline.ts";

/** Where a store keeps what it keeps: it can be opened, and opened again with everything that was committed. */
export interface StorePlace {
  open(): Promise<{ readonly store: RunStore; close?(): Promise<void> }>;
}

/**
 * Puts `createEngine` over any `RunStore` to the contract.
 *
 * @example
 * ```ts
 * import { describeEngineContract, engineOverStore } from "@msp/testing/contracts";
 * import { createMemoryRunStore } from "@msp/workflows/run";
 *
 * // The object stands for the disk: it is there again after a kill.
 * const place = () => {
 *   const store = createMemoryRunStore();
 *   return { open: async () => ({ store }) };
 * };
 * describeEngineContract("memory", engineOverStore(place));
 * ```
 */
export function engineOverStore(
  createPlace: () => StorePlace | Promise<StorePlace>,
  settings: Omit<EngineSubject, "open"> = {},
): EngineSubject {
  const openIn = async (place: StorePlace, options: EngineOptions, lifeline: Lifeline): Promise<OpenedEngine> => {
    const opened = await place.open();
    let isOpen = true;
    const close = async () => {
      if (isOpen) await opened.close?.();
      isOpen = false;
    };
    try {
      const engine = await createEngine(killingStore(opened.store, lifeline), options);
      return {
        engine,
        close,
        openSecond: () => openIn(place, options, lifeline),
        async reopen(changed, next) {
          await close();
          return openIn(place, changed, next);
        },
      };
    } catch (error) {
      await close();
      throw error;
    }
  };
  return { ...settings, open: async (options, lifeline) => openIn(await createPlace(), options, lifeline) };
}
