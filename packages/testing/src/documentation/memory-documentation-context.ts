import type { DocumentationAbilities } from "@msp/workflows/ports";
import type { Agenda } from "../sending/agenda.ts";
import type { Sender } from "../sending/create-sender.ts";
import type { errorsOf } from "../sending/errors-of.ts";
import type { DocumentationPart } from "./documentation-part.ts";
import type { Library } from "./library.ts";

/** What the methods of a documentation in memory share. */
export interface MemoryDocumentationContext {
  readonly library: Library;
  readonly sender: Sender;
  readonly agenda: Agenda;
  readonly errors: ReturnType<typeof errorsOf>;
  readonly abilities: DocumentationAbilities;
  /** Why a part cannot be read at the moment. */
  readonly unreadable: ReadonlyMap<DocumentationPart, string>;
  /** Catches up with time, and throws `PermissionError` where the part cannot be read. */
  open(part: DocumentationPart, operation: string): void;
}
