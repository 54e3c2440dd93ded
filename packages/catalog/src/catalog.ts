import type { AnyWorkflow } from "@msp/workflows";
import { removeContact } from "./remove-contact/remove-contact.ts";

/** Every procedure of the catalog that is started by itself. Parts of procedures are exported under their own names. */
export const catalog: readonly AnyWorkflow[] = Object.freeze([removeContact]);
