import { InvalidRequestError, PermissionError } from "@msp/workflows/ports";
import { IgnoredFilterError } from "../query/ignored-filter-error.ts";
import type { ResourceClient } from "../resource/resource-client.ts";
import type { FolderChoice, ReadOptions } from "../resource/resource-query.ts";
import type { ResourceRecord } from "../resource/resource-record.ts";
import type { documents } from "../resources/documents.ts";
import type { ResourceId } from "../wire/to-id.ts";

/** The documents of an organization, and how far the answer reaches. */
export interface EveryDocument {
  readonly documents: readonly ResourceRecord<typeof documents>[];
  /** `root folder` when the service refused or ignored every way to see into folders: then a document not listed may still exist. */
  readonly reach: "everything" | "root folder";
}

/**
 * All documents of an organization, in folders too. IT Glue lists the root folder by itself; the ways to see more are reported and not documented, so
 * they are tried one after the other, and the answer says how far it reaches.
 */
export async function everyDocument(
  client: ResourceClient<typeof documents>,
  organizationId: ResourceId,
  options: ReadOptions = {},
): Promise<EveryDocument> {
  const list = (folder: FolderChoice) =>
    client.all(organizationId, { ...options, filter: { document_folder_id: folder } });
  const anywhere = await unlessRefused(() => list("anywhere"));
  if (anywhere?.some(({ attributes }) => attributes.document_folder_id != null))
    return { documents: anywhere, reach: "everything" };
  const inFolders = await unlessRefused(() => list("folders"));
  if (anywhere !== undefined && inFolders === undefined) return { documents: anywhere, reach: "everything" };
  const outside = anywhere ?? (await list("root"));
  // A filter that is ignored is answered with what lies outside of folders.
  const isIgnored = inFolders?.some(({ attributes }) => attributes.document_folder_id === null);
  if (inFolders === undefined || isIgnored) return { documents: outside, reach: "root folder" };
  const known = new Map([...outside, ...inFolders].map((document) => [document.id, document]));
  return { documents: [...known.values()], reach: "everything" };
}

async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    const isRefusal = error instanceof InvalidRequestError && !(error instanceof IgnoredFilterError);
    if (isRefusal && (error.status === 400 || error.status === 422)) return undefined;
    // Folders may be closed to API keys where what lies outside of them is open.
    if (error instanceof PermissionError) return undefined;
    throw error;
  }
}
