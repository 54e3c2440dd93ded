import {
  type Clock,
  type Documentation,
  type DocumentationAbilities,
  PermissionError,
  type PortAdapter,
} from "@msp/workflows/ports";
import { createAgenda } from "../sending/agenda.ts";
import { createSender } from "../sending/create-sender.ts";
import { errorsOf } from "../sending/errors-of.ts";
import type { LedgerEntry } from "../sending/ledger-entry.ts";
import type { WriteFault } from "../sending/write-fault.ts";
import type { DocumentationPart } from "./documentation-part.ts";
import { Library } from "./library.ts";
import type { MemoryDocumentationContext } from "./memory-documentation-context.ts";
import { createMemoryDocumentationReads } from "./memory-documentation-reads.ts";
import type { MemoryDocumentationSeed, SeedCustomerRecord } from "./memory-documentation-seed.ts";
import { createMemoryDocumentationWrites } from "./memory-documentation-writes.ts";

/** Settings of a documentation in memory. */
export interface MemoryDocumentationOptions {
  readonly clock: Clock;
  readonly seed: MemoryDocumentationSeed;
  /** @default both */
  readonly abilities?: Partial<DocumentationAbilities>;
}

/** A documentation in memory: the port, the hands of a test, and a way to break it. */
export interface MemoryDocumentation extends PortAdapter<Documentation, DocumentationAbilities> {
  /** What really became of every write that left. */
  readonly ledger: readonly LedgerEntry[];
  failNext(fault: WriteFault): void;
  /** From now on a part cannot be read, for this reason: one sentence. */
  setUnreadable(part: DocumentationPart, reason: string): void;
  setReadable(part: DocumentationPart): void;
  /** Somebody files a record about a customer, besides those there are. */
  fileRecord(organizationId: string, record: SeedCustomerRecord): void;
  /** Somebody gives a password a new value now. Throws where there is none with this id. */
  rotateSecret(id: string): void;
}

const system = "memory-documentation";
const plain = { maxInFlightMs: 5_000, searchLagMs: 0, canMark: false, canFind: false };

/**
 * Creates a documentation in memory. Nothing leaves the process.
 *
 * @example
 * ```ts
 * import { createFakeClock, createMemoryDocumentation } from "@msp/testing";
 *
 * const documentation = createMemoryDocumentation({
 *   clock: createFakeClock(),
 *   seed: { organizations: [{ id: "o1", name: "Acme Dental", companyId: "174", alert: "Call Olivia before a restart." }] },
 * });
 * const port = documentation.on({ notAfter: Infinity, beforeWrite: async () => {} });
 * console.log((await port.customerInstructions({ organizationId: "o1", about: ["restart"] })).found);
 * ```
 */
export function createMemoryDocumentation(options: MemoryDocumentationOptions): MemoryDocumentation {
  const { clock, seed } = options;
  const agenda = createAgenda(clock);
  const library = new Library(seed, clock);
  const abilities = { keepsCustomerRecords: true, marksPages: true, ...options.abilities };
  const marked = { ...plain, canMark: abilities.marksPages, canFind: abilities.marksPages };
  const operations = {
    setDeviceArchived: plain,
    noteOnContact: plain,
    createPage: marked,
    addPageText: plain,
    publishPage: plain,
  };
  const sender = createSender({ system, clock, agenda, operations });
  const unreadable = new Map<DocumentationPart, string>();
  const context: MemoryDocumentationContext = {
    library,
    sender,
    agenda,
    errors: errorsOf(system),
    abilities,
    unreadable,
    open(part, operation) {
      agenda.catchUp();
      const reason = unreadable.get(part);
      if (reason !== undefined) throw new PermissionError(`${system}: ${reason}`, { system, operation });
    },
  };
  return {
    system,
    abilities,
    operations,
    ledger: sender.ledger,
    failNext: sender.failNext,
    setUnreadable: (part, reason) => void unreadable.set(part, reason),
    setReadable: (part) => void unreadable.delete(part),
    fileRecord: (organizationId, record) => library.file(organizationId, record),
    rotateSecret: (id) => library.rotate(id),
    on: (call) => ({ ...createMemoryDocumentationReads(context), ...createMemoryDocumentationWrites(context, call) }),
  };
}
