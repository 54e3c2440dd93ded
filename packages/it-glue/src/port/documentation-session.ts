import { type Call, ConflictError, NotFoundError, type WriteRequest } from "@msp/workflows/ports";
import { ItGlueRefusal } from "../client/connection/it-glue-refusal.ts";
import type { ItGlueClient } from "../client/it-glue-client.ts";
import type { ReadOptions } from "../client/resource/resource-query.ts";
import type { WriteOptions } from "../client/write/write-options.ts";
import type { CompanyLinks } from "./company-links.ts";
import { itGlueOperations } from "./it-glue-operations.ts";
import type { ItGlueOptions } from "./it-glue-options.ts";
import type { Remembered } from "./remember-for.ts";

/** What a write means; the request itself is added by the client. */
export type DocumentationMeaning = Pick<WriteRequest, "target" | "fields" | "prior"> & {
  readonly operation: keyof typeof itGlueOperations;
  /** The customer concerned. */
  readonly organizationId: string;
};

/** What every call of the port works with. */
export interface DocumentationSetup {
  readonly client: ItGlueClient;
  readonly options: ItGlueOptions;
  readonly links: CompanyLinks;
  /** Keeps the fields of flexible asset types for a while. */
  readonly remembered: Remembered;
}

/** One call of the port. */
export interface DocumentationSession extends DocumentationSetup {
  readonly marker: string | undefined;
  readonly reading: ReadOptions;
  /** The record, or `NotFoundError` for what is not there or cannot be seen. */
  found<T>(record: Promise<T | undefined>, operation: string, what: string): Promise<T>;
  /** Sends the one request of a write: the call hears of it right before it leaves. What another system keeps is a `ConflictError`. */
  send<T>(meaning: DocumentationMeaning, write: (options: WriteOptions) => Promise<T>): Promise<T>;
}

/** Binds the setup to one call. */
export function createDocumentationSession(setup: DocumentationSetup, call: Call): DocumentationSession {
  const { links } = setup;
  const reading = { notAfter: call.notAfter, signal: call.signal, lane: call.lane };

  return {
    ...setup,
    marker: call.marker,
    reading,
    async found(record, operation, what) {
      const known = await record;
      if (known !== undefined) return known;
      throw new NotFoundError(`it-glue: there is no ${what}, or it cannot be seen.`, { system: "it-glue", operation });
    },
    async send({ operation, organizationId, ...meaning }, write) {
      const companies = await links.companiesOf(organizationId, reading);
      const [company] = companies.length === 1 ? companies : [];
      try {
        return await write({
          ...reading,
          beforeWrite: (request) =>
            call.beforeWrite({
              system: "it-glue",
              operation,
              ...meaning,
              ...(company === undefined ? {} : { company }),
              request,
              facts: itGlueOperations[operation],
            }),
        });
      } catch (error) {
        if (!(error instanceof ItGlueRefusal) || !error.isSynced) throw error;
        throw new ConflictError(error.message, { system: "it-glue", operation, cause: error });
      }
    },
  };
}
