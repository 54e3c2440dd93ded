/**
 * What goes wrong with a write:
 *
 * - `answer lost`: it happens, but the answer never arrives;
 * - `request lost`: it does not happen, and no answer arrives either;
 * - `late`: no answer arrives, and it happens `afterMs` milliseconds later;
 * - `refused`: the service says no;
 * - `unavailable`: it could not be sent at all.
 */
export type WriteFault =
  | {
      readonly kind: "answer lost" | "request lost" | "refused" | "unavailable";
      /** The port method it waits for. @default whichever writes next */
      readonly operation?: string;
    }
  | { readonly kind: "late"; readonly afterMs: number; readonly operation?: string };
